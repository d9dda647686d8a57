#include "core/exporting/ColumnLabels.h"

#include <algorithm>
#include <cstring>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "core/base/Utf8.h"
#include "core/sample/image/OpenCvImage.h"

namespace core {

namespace {

constexpr int kLabelFont = cv::FONT_HERSHEY_SIMPLEX;
constexpr double kLabelScale = 0.4;  // digits of about 9 pixels
constexpr int kLabelLine = 15;       // pixels from one line to the next
constexpr int kLabelBase = 11;       // of them above the baseline
constexpr int kLabelMargin = 3;
constexpr int kLabelGray = 230;

int labelWidth(const std::string& text) {
    int below = 0;
    return cv::getTextSize(text, kLabelFont, kLabelScale, 1, &below).width;
}

/// The font has no other letters.
std::string plainLetters(const std::string& text) {
    std::string plain;
    for (const char32_t letter : codePoints(text))
        plain += letter >= ' ' && letter < 127 ? static_cast<char>(letter) : '?';
    return plain;
}

/// Broken between words; a word that is wider than `width` anywhere.
void addWrapped(const std::string& text, int width, std::vector<std::string>& lines) {
    std::string line;
    std::size_t breakAt = std::string::npos;  // the last space of the line
    for (const char letter : text) {
        if (letter == ' ') breakAt = line.size();
        line += letter;
        if (line.size() < 2 || labelWidth(line) <= width) continue;
        const std::size_t end = breakAt != std::string::npos && breakAt > 0 ? breakAt : line.size() - 1;
        lines.push_back(line.substr(0, end));
        line.erase(0, end);
        while (!line.empty() && line.front() == ' ') line.erase(0, 1);
        breakAt = std::string::npos;
    }
    if (!line.empty()) lines.push_back(line);
}

std::vector<std::string> labelLines(const std::string& label, int width) {
    std::vector<std::string> lines;
    std::size_t begin = 0;
    while (begin < label.size()) {
        const std::size_t end = std::min(label.find('\n', begin), label.size());
        addWrapped(plainLetters(label.substr(begin, end - begin)), width, lines);
        begin = end + 1;
    }
    return lines;
}

}  // namespace

Image withColumnLabels(const Image& sheet, std::span<const std::string> labels, int cellWidth,
                       const SheetOptions& options) {
    if (sheet.empty() || cellWidth <= 0) return sheet;
    std::vector<std::vector<std::string>> columns;
    std::size_t most = 0;
    for (const std::string& label : labels) {
        columns.push_back(labelLines(label, cellWidth));
        most = std::max(most, columns.back().size());
    }
    if (most == 0) return sheet;
    const int band = static_cast<int>(most) * kLabelLine + 2 * kLabelMargin;
    Image result(ImageShape{sheet.height() + band, sheet.width(), sheet.channels()});
    std::fill_n(result.pixels().begin(), static_cast<std::size_t>(band) * result.rowBytes(), options.background);
    std::memcpy(result.row(band), sheet.row(0), sheet.pixels().size());
    cv::Mat matrix = asMatrix(result);
    for (std::size_t column = 0; column < columns.size(); ++column) {
        const int left = options.gap + static_cast<int>(column) * (cellWidth + options.gap);
        if (left + cellWidth > sheet.width()) break;
        cv::Mat place = matrix(cv::Rect(left, 0, cellWidth, band));  // no label leaves its column
        for (std::size_t line = 0; line < columns[column].size(); ++line)
            cv::putText(place, columns[column][line],
                        cv::Point(0, kLabelMargin + kLabelBase + static_cast<int>(line) * kLabelLine), kLabelFont,
                        kLabelScale, cv::Scalar::all(kLabelGray), 1, cv::LINE_AA);
    }
    return result;
}

}  // namespace core
