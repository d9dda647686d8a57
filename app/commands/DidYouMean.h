#pragma once

#include <string>
#include <vector>

namespace app {

/// The one of `known` that `word` was most likely meant to be: about a third of its letters differ at most. Empty when
/// none is that near.
std::string didYouMean(const std::string& word, const std::vector<std::string>& known);

}  // namespace app
