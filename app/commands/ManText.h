#pragma once

#include <string>

namespace app {

// Text in man(7) format. All functions take UTF-8 and return ASCII, so that the page reads the same in every locale.

/// `text` as it stands, on one line, in the middle of a page.
std::string manText(const std::string& text);
std::string manBold(const std::string& text);
std::string manItalic(const std::string& text);
/// In capitals, as a title.
std::string manUpper(const std::string& text);
/// An entry of a list: both are formatted already.
std::string manEntry(const std::string& name, const std::string& text);
/// A paragraph that keeps its line breaks. Indented lines stay indented; of those that start with "name: " each becomes
/// an entry, with the lines after it.
std::string manLines(const std::string& text);

}  // namespace app
