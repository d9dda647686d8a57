#pragma once

#include <vector>

#include "core/dataset/formats/FolderClasses.h"
#include "core/dataset/formats/FolderImages.h"

namespace core {

/// Puts the DICOM images of each folder and series into the order of their places in the body or, where these are
/// not known of all of them, of their numbers; they take the places among the other samples that they had. Without
/// both they stay in the order of their names.
void orderSlices(std::vector<FolderSample>& samples, const FolderImages& images);

}  // namespace core
