#include "app/commands/ManText.h"

#include <cstdint>
#include <cstdio>
#include <sstream>

namespace app {

namespace {

constexpr const char* kNameLetters = "abcdefghijklmnopqrstuvwxyz0123456789-_";

/// The code point that starts at `at`, which is moved behind it.
std::uint32_t nextCodePoint(const std::string& text, std::size_t& at) {
    const auto first = static_cast<unsigned char>(text[at++]);
    if (first < 0xC0) return first;
    const int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    std::uint32_t point = first & (0x3FU >> more);
    for (int index = 0; index < more && at < text.size(); ++index)
        point = point << 6U | (static_cast<unsigned char>(text[at++]) & 0x3FU);
    return point;
}

/// groff would make typographic signs of these, which are wrong in what is to be typed.
std::string escaped(std::uint32_t point) {
    switch (point) {
        case '\\':
            return "\\(rs";
        case '-':
            return "\\-";
        case '\'':
            return "\\(aq";
        case '`':
            return "\\(ga";
        case '^':
            return "\\(ha";
        case '~':
            return "\\(ti";
        case '"':
            return "\\(dq";
        case '\n':
            return " ";
        default:
            break;
    }
    if (point < 0x80) return std::string(1, static_cast<char>(point));
    char name[16];
    std::snprintf(name, sizeof name, "\\[u%04X]", static_cast<unsigned>(point));
    return name;
}

/// The length of the name in "name: what it is"; 0 where the line has none.
std::size_t entryName(const std::string& line) {
    const std::size_t end = line.find(": ");
    const bool isName = end != std::string::npos && line.find_first_not_of(kNameLetters) == end;
    return isName ? end : 0;
}

}  // namespace

std::string manText(const std::string& text) {
    // A line that starts with a period would be a request.
    std::string result = text.rfind('.', 0) == 0 ? "\\&" : "";
    for (std::size_t at = 0; at < text.size();) result += escaped(nextCodePoint(text, at));
    return result;
}

std::string manBold(const std::string& text) {
    return "\\fB" + manText(text) + "\\fR";
}

std::string manItalic(const std::string& text) {
    return "\\fI" + manText(text) + "\\fR";
}

std::string manUpper(const std::string& text) {
    std::string upper;
    // Names of commands: std::toupper would ask the locale, and in Turkish the capital of i is not I.
    for (const char letter : text)
        upper += letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    return manText(upper);
}

std::string manEntry(const std::string& name, const std::string& text) {
    return ".TP\n" + name + '\n' + text + '\n';
}

std::string manLines(const std::string& text) {
    std::string page = ".PP\n";
    std::istringstream lines(text);
    bool isIndented = false;
    bool isEntry = false;  // lines without a name continue the entry before them
    bool isFirst = true;
    for (std::string line; std::getline(lines, line);) {
        const std::size_t start = line.find_first_not_of(' ');
        if (start == std::string::npos) continue;
        line.erase(0, start);
        if (const bool indented = start > 0; indented != isIndented) {
            page += indented ? ".RS 4\n" : ".RE\n";
            isIndented = indented;
            isEntry = false;
        } else if (!isFirst && !isEntry) {
            page += ".br\n";
        }
        isFirst = false;
        if (const std::size_t name = isIndented ? entryName(line) : 0; name > 0) {
            page += manEntry(manBold(line.substr(0, name)), manText(line.substr(name + 2)));
            isEntry = true;
        } else {
            page += manText(line) + '\n';
        }
    }
    return page + (isIndented ? ".RE\n" : "");
}

}  // namespace app
