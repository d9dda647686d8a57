#pragma once

#include <string>

namespace core {

/// A text for a line, or for a cell of a Markdown table.
std::string cardLine(std::string text);

/// As a YAML string, whatever it holds: JSON's strings are among them.
std::string cardQuoted(const std::string& text);

}  // namespace core
