#pragma once

#include <vector>

#include "core/dataset/formats/FolderClasses.h"
#include "core/dataset/formats/FolderImages.h"

namespace core {

/// What a person should know of the images as they were read: values that were widened, files without an end, images
/// of which the crop takes more than a third, and which size would keep most of them whole; and how many have another
/// size than the dataset.
void addImageNotes(const FolderImages& images, const std::vector<FolderSample>& samples, ImportReport& report);

}  // namespace core
