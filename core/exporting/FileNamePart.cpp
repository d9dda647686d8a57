#include "core/exporting/FileNamePart.h"

#include <cctype>
#include <set>

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

std::vector<std::string> classFolders(const std::vector<std::string>& classNames) {
    std::vector<std::string> folders;
    std::set<std::string> taken;
    for (std::size_t index = 0; index < classNames.size(); ++index) {
        const std::string part = fileNamePart(classNames[index]);
        const std::string wanted = part.empty() ? "class-" + std::to_string(index) : part;
        std::string folder = wanted;
        for (int number = 2; !taken.insert(asciiLower(folder)).second; ++number)
            folder = wanted + "-" + std::to_string(number);
        folders.push_back(folder);
    }
    return folders;
}

}  // namespace core
