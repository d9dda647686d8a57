#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace core {

/// What the places of a folder's images mean.
struct FolderLayout {
    std::string inside;      ///< "wrap/pets/": where the classes or the split lie; empty: in the folder itself
    bool split = false;      ///< the folders there are a training and a test set, and classes lie in those
    bool testIsVal = false;  ///< ... and the test set is called validation, as none is called test
};

enum class SplitPart { training, test };

/// Where one image belongs.
struct FolderPlace {
    SplitPart part = SplitPart::training;
    std::string className;  ///< empty where it lies in no folder of a class
};

/// Of images with these names, relative to the folder and with '/'. A folder that is alone and holds nothing but
/// folders is stepped into; "train" beside "test" or "val" is a split.
FolderLayout layoutOf(const std::vector<std::string>& names);

FolderPlace placeOf(const std::string& name, const FolderLayout& layout);

}  // namespace core
