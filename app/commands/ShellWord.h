#pragma once

#include <string>

namespace app {

/// `text` as one word of bash and zsh, in one line: as it is where that is enough, else in quotes.
std::string shellWord(const std::string& text);

}  // namespace app
