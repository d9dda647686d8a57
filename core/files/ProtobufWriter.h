#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace core {

/// A message in the wire format of Protocol Buffers (protobuf.dev/programming-guides/encoding), field by field in the
/// order of the calls. Fields that repeat are written one by one, which every reader takes.
class ProtobufWriter {
   public:
    /// Whole numbers and enumerations; negative ones take ten bytes, as int64 has them.
    void integer(std::uint32_t field, std::int64_t value);
    /// A float of 32 bits.
    void number(std::uint32_t field, float value);
    /// UTF-8.
    void text(std::uint32_t field, std::string_view value);
    void bytes(std::uint32_t field, std::span<const std::uint8_t> value);
    void message(std::uint32_t field, const ProtobufWriter& value);

    const std::string& data() const { return data_; }

   private:
    void varint(std::uint64_t value);
    void tag(std::uint32_t field, std::uint32_t wireType);

    std::string data_;
};

}  // namespace core
