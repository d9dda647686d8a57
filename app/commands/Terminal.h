#pragma once

#include <cstdio>

namespace app {

/// True when a person may be watching `stream`.
bool isTerminal(std::FILE* stream);

/// Columns of the terminal behind `stream`; 100 where there is none.
int terminalWidth(std::FILE* stream);

}  // namespace app
