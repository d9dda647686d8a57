#pragma once

#include <string>
#include <string_view>

namespace core {

// Texts and numbers of PDF files (ISO 32000-1, 7.3 and annex D).

/// "12.5": at most two decimals, the same in every locale.
std::string pdfNumber(double value);

/// The text in WinAnsi, a byte a letter; ? for what that has not.
std::string winAnsi(std::string_view utf8);

/// "(a \(b\))", of bytes.
std::string pdfString(std::string_view bytes);

/// "<FEFF0041>": any text, for readers.
std::string pdfUnicode(std::string_view utf8);

/// How wide a text in WinAnsi is in Helvetica of that size, in points.
double helveticaWidth(std::string_view text, double size);

/// What of it fits into `width`; with three periods where it is cut.
std::string helveticaFitted(const std::string& text, double size, double width);

/// The operators that write it from the point x, y on, in the font /F1 (or /F2, bold); empty for an empty text.
std::string pdfLine(std::string_view utf8, const char* font, double size, double x, double y, double width);

}  // namespace core
