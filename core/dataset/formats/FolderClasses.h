#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/dataset/Dataset.h"

namespace core {

/// A good image of a folder.
struct FolderSample {
    std::size_t index = 0;  ///< among the folder's image files
    std::string name;       ///< relative to the folder, with '/'
};

/// Gives `dataset` names, classes and test set by where the samples lie, and `samples` its order: the test set comes
/// last. Test images of which nobody says the class are left out where the others have classes. What a person should
/// know becomes a note of its report.
void arrangeSamples(std::vector<FolderSample>& samples, Dataset& dataset);

}  // namespace core
