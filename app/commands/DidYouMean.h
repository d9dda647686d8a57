#pragma once

#include <string>
#include <vector>

namespace app {

/// The one of `known` that `word` was most likely meant to be: at most a third of its letters differ. Empty when none
/// is that near.
std::string didYouMean(const std::string& word, const std::vector<std::string>& known);

}  // namespace app
