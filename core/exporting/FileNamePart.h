#pragma once

#include <string>
#include <vector>

namespace core {

/// What every file system takes: the name without what paths and shells read otherwise, and not too long. Empty where
/// nothing of it is left.
std::string fileNamePart(const std::string& name);

/// A folder name for each class, no two alike (in any case of letters).
std::vector<std::string> classFolders(const std::vector<std::string>& classNames);

}  // namespace core
