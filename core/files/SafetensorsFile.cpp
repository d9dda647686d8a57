#include "core/files/SafetensorsFile.h"

#include "core/files/AtomicFile.h"
#include "core/files/FileProblem.h"
#include "core/files/SafetensorsHeader.h"

namespace core {

namespace {
constexpr std::uint64_t kFirstLook = 65536;  // holds the header of most files
}

std::vector<std::uint8_t> readSafetensorsFile(const std::filesystem::path& file, std::uint64_t limit) {
    const std::string name = quotedPath(file);
    FileStart start = readFileStart(file, kFirstLook);
    const std::uint64_t headerEnd = safetensorsHeaderEnd(start.bytes, start.size, name);
    if (headerEnd > start.bytes.size()) start = readFileStart(file, headerEnd);
    readSafetensorsHeader(start.bytes, start.size, name);
    return readFile(file, limit);
}

}  // namespace core
