#include "core/files/SafetensorsHeader.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/base/Error.h"
#include "core/files/SafetensorsSyntax.h"

namespace core {

// The length field and the values are little-endian; they are copied as they are.
static_assert(std::endian::native == std::endian::little);

namespace {

constexpr std::uint64_t kLengthField = 8;
constexpr std::uint64_t kLongestHeader = 100'000'000;  // as the reference implementation has it
constexpr std::uint64_t kHeaderAlignment = 8;

constexpr std::array<std::pair<std::string_view, std::uint64_t>, 10> kTypeSizes = {{{"BOOL", 1},
                                                                                    {"U8", 1},
                                                                                    {"I8", 1},
                                                                                    {"I16", 2},
                                                                                    {"F16", 2},
                                                                                    {"BF16", 2},
                                                                                    {"I32", 4},
                                                                                    {"F32", 4},
                                                                                    {"I64", 8},
                                                                                    {"F64", 8}}};

[[noreturn]] void damagedHeader(const std::string& file, const Message& what) {
    throw Error("%1 is damaged: %2; use another copy of it.", file, what);
}

/// The bytes that a tensor of this shape fills. Dimensions of 0 count as 1 against overflow, since strides are
/// computed so.
bool byteCount(const SafetensorsEntry& entry, std::uint64_t& count) {
    constexpr auto kMostElements = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    std::uint64_t size = safetensorsTypeSize(entry.dtype);
    bool empty = false;
    for (const std::int64_t side : entry.shape) {
        empty = empty || side == 0;
        const auto factor = static_cast<std::uint64_t>(std::max<std::int64_t>(1, side));
        if (size > kMostElements / factor) return false;
        size *= factor;
    }
    count = empty ? 0 : size;
    return true;
}

void checkEntry(const SafetensorsEntry& entry, std::uint64_t dataSize, const std::string& file) {
    const std::string tensor = quotedName(entry.name);
    if (safetensorsTypeSize(entry.dtype) == 0)
        throw Error(
            "%1 cannot be read: the tensor %2 has the type %3, which Imago does not support; save it in another type, "
            "such as F32.",
            file, tensor, quotedName(entry.dtype));
    if (entry.begin > entry.end) damagedHeader(file, Message("the tensor %1 ends before it begins", tensor));
    if (entry.end > dataSize) damagedHeader(file, Message("the tensor %1 reaches beyond the end of the file", tensor));
    std::uint64_t needed = 0;
    if (!byteCount(entry, needed)) damagedHeader(file, Message("the tensor %1 has a shape that is too large", tensor));
    if (needed != entry.end - entry.begin)
        damagedHeader(file, Message("the tensor %1 has a shape that needs %2 bytes, but stores %3", tensor, needed,
                                    entry.end - entry.begin));
}

}  // namespace

std::uint64_t safetensorsTypeSize(std::string_view dtype) {
    for (const auto& [name, size] : kTypeSizes)
        if (name == dtype) return size;
    return 0;
}

std::uint64_t safetensorsHeaderEnd(std::span<const std::uint8_t> start, std::uint64_t fileSize,
                                   const std::string& file) {
    if (start.size() < kLengthField) damagedHeader(file, Message("it is too short for a safetensors file"));
    std::uint64_t length = 0;
    std::memcpy(&length, start.data(), kLengthField);
    if (length > kLongestHeader) damagedHeader(file, Message("it does not start like a safetensors file"));
    if (length > fileSize - kLengthField) damagedHeader(file, Message("it is truncated within its header"));
    return kLengthField + length;
}

SafetensorsHeader readSafetensorsHeader(std::span<const std::uint8_t> bytes, const std::string& file) {
    return readSafetensorsHeader(bytes, bytes.size(), file);
}

SafetensorsHeader readSafetensorsHeader(std::span<const std::uint8_t> start, std::uint64_t fileSize,
                                        const std::string& file) {
    const std::uint64_t end = safetensorsHeaderEnd(start, fileSize, file);
    if (start.size() < end)
        damagedHeader(file, Message("it is truncated within its header"));  // shorter than a moment ago
    const std::string_view json(reinterpret_cast<const char*>(start.data()) + kLengthField, end - kLengthField);
    if (json.empty() || json.front() != '{') damagedHeader(file, Message("its header is not a JSON object"));

    SafetensorsHeader header;
    Message problem;
    if (!SafetensorsSyntax::read(json, header, problem)) damagedHeader(file, problem);
    header.dataOffset = end;
    const std::uint64_t dataSize = fileSize - end;

    for (const SafetensorsEntry& entry : header.entries) checkEntry(entry, dataSize, file);
    std::stable_sort(header.entries.begin(), header.entries.end(), [](const auto& a, const auto& b) {
        return std::pair(a.begin, a.end) < std::pair(b.begin, b.end);
    });
    std::uint64_t expected = 0;
    for (const SafetensorsEntry& entry : header.entries) {
        if (entry.begin < expected)
            damagedHeader(file, Message("the tensor %1 overlaps another one", quotedName(entry.name)));
        if (entry.begin > expected)
            damagedHeader(file, Message("there is a gap before the tensor %1", quotedName(entry.name)));
        expected = entry.end;
    }
    if (expected != dataSize) damagedHeader(file, Message("it has bytes that belong to no tensor"));
    return header;
}

std::string writeSafetensorsHeader(std::span<const SafetensorsEntry> entries,
                                   const std::map<std::string, std::string>& metadata) {
    nlohmann::ordered_json json = nlohmann::ordered_json::object();
    if (!metadata.empty()) json["__metadata__"] = metadata;
    for (const SafetensorsEntry& entry : entries) {
        if (json.contains(entry.name)) throw Error("Two tensors are named %1; rename one.", quotedName(entry.name));
        json[entry.name] = {{"dtype", entry.dtype}, {"shape", entry.shape}, {"data_offsets", {entry.begin, entry.end}}};
    }
    std::string text = json.dump();
    text.resize((text.size() + kHeaderAlignment - 1) / kHeaderAlignment * kHeaderAlignment, ' ');
    const std::uint64_t length = text.size();
    std::string bytes(kLengthField, '\0');
    std::memcpy(bytes.data(), &length, kLengthField);
    return bytes + text;
}

}  // namespace core
