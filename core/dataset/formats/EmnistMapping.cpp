#include "core/dataset/formats/EmnistMapping.h"

#include <algorithm>
#include <sstream>
#include <system_error>
#include <vector>

#include "core/base/AsciiCase.h"
#include "core/base/Error.h"
#include "core/files/AtomicFile.h"

namespace core {

namespace {

constexpr std::uint64_t kLongestMapping = 65536;  // bytes

}  // namespace

bool isEmnistName(const std::filesystem::path& images) {
    return asciiLower(images.filename().string()).starts_with("emnist");
}

std::map<std::int64_t, std::string> readEmnistMapping(const std::filesystem::path& images) {
    std::map<std::int64_t, std::string> names;
    const std::string name = images.filename().string();
    const std::string lower = asciiLower(name);
    const std::size_t end = std::min(lower.find("-train"), lower.find("-test"));
    if (!isEmnistName(images) || end == std::string::npos) return names;
    const std::filesystem::path file = images.parent_path() / (name.substr(0, end) + "-mapping.txt");
    std::error_code problem;
    if (!std::filesystem::is_regular_file(file, problem)) return names;
    std::string text;
    try {
        const std::vector<std::uint8_t> bytes = readFile(file, kLongestMapping);
        text = asText(bytes);
    } catch (const Error&) {
        return names;  // the classes then have numbers
    }
    // A line is a label and one or two codes: "1 65 97".
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        std::istringstream numbers(line);
        std::int64_t label = 0;
        if (!(numbers >> label)) continue;
        std::string shown;
        for (int code = 0; numbers >> code;)
            if (code > ' ' && code < 127) shown += static_cast<char>(code);
        if (!shown.empty()) names[label] = shown;
    }
    return names;
}

}  // namespace core
