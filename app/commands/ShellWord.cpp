#include "app/commands/ShellWord.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace app {

namespace {

bool isControl(char letter) {
    return static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F;
}

/// What no shell gives a meaning to, wherever it stands.
bool isPlain(char letter) {
    const bool isLetter = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    const bool isDigit = letter >= '0' && letter <= '9';
    return isLetter || isDigit || static_cast<unsigned char>(letter) >= 0x80 ||
           std::string("/._-+,:@%=").find(letter) != std::string::npos;
}

}  // namespace

std::string shellWord(const std::string& text) {
    if (!text.empty() && std::all_of(text.begin(), text.end(), isPlain)) return text;
    // $'...' alone has names for control characters.
    const bool hasControls = std::any_of(text.begin(), text.end(), isControl);
    std::string word = hasControls ? "$'" : "'";
    for (const char letter : text) {
        if (isControl(letter)) {
            std::array<char, 5> code{};
            std::snprintf(code.data(), code.size(), "\\%03o", static_cast<unsigned>(letter));
            word += code.data();
        } else if (letter == '\'') {
            word += hasControls ? "\\'" : "'\\''";
        } else if (letter == '\\' && hasControls) {
            word += "\\\\";
        } else {
            word += letter;
        }
    }
    return word + '\'';
}

}  // namespace app
