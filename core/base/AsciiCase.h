#pragma once

#include <string>

namespace core {

/// A to Z as a to z, every other byte as it is. For the endings and key words of files: std::tolower asks the locale,
/// and in Turkish the small letter of I is not i.
constexpr char asciiLower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

inline std::string asciiLower(std::string text) {
    for (char& letter : text) letter = asciiLower(letter);
    return text;
}

}  // namespace core
