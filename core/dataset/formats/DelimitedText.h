#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace core {

inline constexpr std::size_t kMostCells = 1 << 16;

/// One record of a table that is written as text.
struct TextRecord {
    std::size_t line = 0;            ///< where it begins, from 1
    std::vector<std::string> cells;  ///< at most kMostCells: those behind them are passed over
    bool open = false;               ///< its last quotation mark is never closed
};

/// The records of CSV text: cells are divided by commas, semicolons or tabs, whichever the first line has most of, and
/// may stand in quotation marks, in which a doubled one stands for itself; lines end in LF or CRLF. Cells lose the
/// spaces around them, unless these are quoted. Empty lines are passed over. Takes time in
/// proportion to the text, whatever its lines are like.
std::vector<TextRecord> readDelimited(std::string_view text);

/// Without the spaces, tabs and line ends around it.
std::string_view withoutSpaces(std::string_view text);

}  // namespace core
