#include "core/exporting/PdfText.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <utility>

#include "core/base/Utf8.h"

namespace core {

namespace {

/// What WinAnsi has between 0x80 and 0x9F: Unicode by place; 0: nothing.
constexpr std::array<std::uint16_t, 32> kWindows = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                    0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// Of Helvetica, from the space to the tilde, in thousandths of its size (Adobe's Core 14 metrics).
constexpr std::array<std::uint16_t, 95> kWidths = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584};
constexpr double kWidestUsual = 778;  // of the letters beyond: none is cut that would fit

void addHex(std::string& text, std::uint32_t unit) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    for (int shift = 12; shift >= 0; shift -= 4) text += kDigits[unit >> shift & 15];
}

}  // namespace

std::string pdfNumber(double value) {
    const auto hundredths = std::llround(value * 100);
    std::string text = std::to_string(std::abs(hundredths) / 100);
    if (const long long rest = std::abs(hundredths) % 100; rest != 0) {
        text += rest < 10 ? ".0" : ".";
        text += std::to_string(rest % 10 == 0 ? rest / 10 : rest);
    }
    return hundredths < 0 ? "-" + text : text;
}

std::string winAnsi(std::string_view utf8) {
    std::string bytes;
    for (const std::uint32_t point : codePoints(utf8)) {
        const auto* const extra = std::find(kWindows.begin(), kWindows.end(), point);
        if ((point >= 0x20 && point < 0x7F) || (point >= 0xA0 && point <= 0xFF)) {
            bytes += static_cast<char>(point);
        } else if (point != 0 && extra != kWindows.end()) {
            bytes += static_cast<char>(0x80 + (extra - kWindows.begin()));
        } else {
            bytes += '?';
        }
    }
    return bytes;
}

std::string pdfString(std::string_view bytes) {
    std::string text = "(";
    for (const char letter : bytes) {
        if (letter == '(' || letter == ')' || letter == '\\') text += '\\';
        text += letter;
    }
    return text + ')';
}

std::string pdfUnicode(std::string_view utf8) {
    std::string text = "<FEFF";
    for (const std::uint32_t point : codePoints(utf8)) {
        if (point >= 0x10000) {
            addHex(text, 0xD800 + (point - 0x10000) / 0x400);
            addHex(text, 0xDC00 + (point - 0x10000) % 0x400);
        } else {
            addHex(text, point);
        }
    }
    return text + '>';
}

double helveticaWidth(std::string_view text, double size) {
    double thousandths = 0;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        thousandths += byte >= 0x20 && byte < 0x7F ? kWidths[byte - 0x20U] : kWidestUsual;
    }
    return thousandths * size / 1000;
}

std::string helveticaFitted(const std::string& text, double size, double width) {
    if (helveticaWidth(text, size) <= width) return text;
    std::string start = text;
    while (!start.empty() && helveticaWidth(start + "...", size) > width) start.pop_back();
    return start.empty() ? start : start + "...";
}

std::string pdfLine(std::string_view utf8, const char* font, double size, double x, double y, double width) {
    const std::string whole = winAnsi(utf8);
    const std::string shown = helveticaFitted(whole, size, width);
    if (shown.empty()) return {};
    const std::string line = std::string("BT /") + font + " " + pdfNumber(size) + " Tf " + pdfNumber(x) + " " +
                             pdfNumber(y) + " Td " + pdfString(shown) + " Tj ET\n";
    const bool isAscii = std::all_of(utf8.begin(), utf8.end(), [](char letter) { return letter >= 0x20; });
    if (shown == whole && isAscii) return line;
    return "/Span <</ActualText " + pdfUnicode(utf8) + ">> BDC\n" + line + "EMC\n";
}

}  // namespace core
