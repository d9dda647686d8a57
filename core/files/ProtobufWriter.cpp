#include "core/files/ProtobufWriter.h"

#include <bit>

namespace core {

namespace {

// How the value of a field is laid out.
constexpr std::uint32_t kVarint = 0;
constexpr std::uint32_t kLengthDelimited = 2;
constexpr std::uint32_t kFourBytes = 5;

}  // namespace

void ProtobufWriter::integer(std::uint32_t field, std::int64_t value) {
    tag(field, kVarint);
    varint(static_cast<std::uint64_t>(value));
}

void ProtobufWriter::number(std::uint32_t field, float value) {
    tag(field, kFourBytes);
    const auto bits = std::bit_cast<std::uint32_t>(value);
    for (int shift = 0; shift < 32; shift += 8) data_ += static_cast<char>(bits >> shift & 0xFFU);
}

void ProtobufWriter::text(std::uint32_t field, std::string_view value) {
    tag(field, kLengthDelimited);
    varint(value.size());
    data_ += value;
}

void ProtobufWriter::bytes(std::uint32_t field, std::span<const std::uint8_t> value) {
    text(field, {reinterpret_cast<const char*>(value.data()), value.size()});
}

void ProtobufWriter::message(std::uint32_t field, const ProtobufWriter& value) {
    text(field, value.data());
}

/// Seven bits a byte, the lowest first; the eighth says that more follow.
void ProtobufWriter::varint(std::uint64_t value) {
    for (; value >= 0x80U; value >>= 7U) data_ += static_cast<char>((value & 0x7FU) | 0x80U);
    data_ += static_cast<char>(value);
}

void ProtobufWriter::tag(std::uint32_t field, std::uint32_t wireType) {
    varint(std::uint64_t{field} << 3U | wireType);
}

}  // namespace core
