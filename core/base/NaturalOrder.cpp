#include "core/base/NaturalOrder.h"

namespace core {

namespace {

bool isDigit(char letter) {
    return letter >= '0' && letter <= '9';
}

/// The letter's place: separators first, ASCII capitals as small letters, bytes of UTF-8 in their own order.
int rank(char letter) {
    if (letter == '/') return -1;
    if (letter >= 'A' && letter <= 'Z') return letter - 'A' + 'a';
    return static_cast<unsigned char>(letter);
}

/// The run of digits that `text` begins with, without leading zeros.
std::string_view takeNumber(std::string_view& text) {
    std::size_t end = 0;
    while (end < text.size() && isDigit(text[end])) ++end;
    std::size_t zeros = 0;
    while (zeros < end && text[zeros] == '0') ++zeros;
    const std::string_view digits = text.substr(zeros, end - zeros);
    text.remove_prefix(end);
    return digits;
}

}  // namespace

bool naturallyBefore(std::string_view a, std::string_view b) {
    std::string_view left = a;
    std::string_view right = b;
    while (!left.empty() && !right.empty()) {
        if (isDigit(left.front()) && isDigit(right.front())) {
            const std::string_view one = takeNumber(left);
            const std::string_view other = takeNumber(right);
            if (one.size() != other.size()) return one.size() < other.size();
            if (one != other) return one < other;
        } else {
            if (rank(left.front()) != rank(right.front())) return rank(left.front()) < rank(right.front());
            left.remove_prefix(1);
            right.remove_prefix(1);
        }
    }
    if (left.empty() != right.empty()) return left.empty();
    return a < b;  // the same but for capitals and leading zeros
}

}  // namespace core
