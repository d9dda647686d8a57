#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/dataset/Dataset.h"
#include "core/dataset/formats/FolderLayout.h"

namespace core {

/// A good image of a folder, an archive or a table.
struct FolderSample {
    std::size_t index = 0;  ///< among the image files
    std::string name;       ///< relative to the folder, with '/'; of a table as it has it
};

struct PlacedSample {
    FolderSample sample;
    FolderPlace place;
    bool isTest() const { return place.part == SplitPart::test; }
};

/// What says where samples belong, for the words of the report.
enum class PlacedBy { folder, table };

/// Gives `dataset` names, classes and test set by where the samples lie, and `samples` its order: the test set comes
/// last. Test images of which nobody says the class are left out where the others have classes. What a person should
/// know becomes a note of its report.
void arrangeSamples(std::vector<FolderSample>& samples, Dataset& dataset);

/// The same where the places of the samples are known. Gives the samples in their new order.
std::vector<FolderSample> arrangePlaced(std::vector<PlacedSample> placed, const FolderLayout& layout, PlacedBy by,
                                        Dataset& dataset);

}  // namespace core
