#include "core/exporting/FileNamePart.h"

#include <cctype>
#include <set>
#include <string_view>

#include "core/base/AsciiCase.h"
#include "core/base/Utf8.h"

namespace core {

namespace {
constexpr std::size_t kLongestNamePart = 80;  // bytes; file systems take 255 with what comes before and behind
}

std::string fileNamePart(const std::string& name) {
    std::string part;
    for (const char letter : firstBytes(name, kLongestNamePart)) {
        const auto byte = static_cast<unsigned char>(letter);
        const bool plain = std::isalnum(byte) != 0 || byte >= 0x80 || letter == '-' || letter == '_';
        if (plain) {
            part += letter;
        } else if (!part.empty() && part.back() != '-') {
            part += '-';
        }
    }
    while (!part.empty() && part.back() == '-') part.pop_back();
    return part;
}

namespace {

/// As it is, but for what some file system refuses or a shell would hide: a dataset reads the name of the class from
/// it.
std::string folderNameOf(const std::string& name) {
    constexpr std::string_view kRefused = "/\\:*?\"<>|";
    std::string folder;
    for (const char letter : firstBytes(name, kLongestNamePart)) {
        const auto byte = static_cast<unsigned char>(letter);
        folder += byte < 0x20 || byte == 0x7F || kRefused.find(letter) != std::string_view::npos ? '-' : letter;
    }
    const std::size_t begin = folder.find_first_not_of(" .-");
    if (begin == std::string::npos) return {};
    const std::size_t end = folder.find_last_not_of(" .");
    return folder.substr(begin, end - begin + 1);
}

}  // namespace

std::vector<std::string> classFolders(const std::vector<std::string>& classNames) {
    std::vector<std::string> folders;
    std::set<std::string> taken;
    for (std::size_t index = 0; index < classNames.size(); ++index) {
        const std::string part = folderNameOf(classNames[index]);
        const std::string wanted = part.empty() ? "class-" + std::to_string(index) : part;
        std::string folder = wanted;
        for (int number = 2; !taken.insert(asciiLower(folder)).second; ++number)
            folder = wanted + "-" + std::to_string(number);
        folders.push_back(folder);
    }
    return folders;
}

}  // namespace core
