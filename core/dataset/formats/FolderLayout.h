#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What a folder, or a word in a table, is called that sets images apart: "train", "val", "test" and the like.
enum class SplitName { none, training, validation, test };
SplitName splitName(std::string_view word);

/// What the places of a folder's images mean.
struct FolderLayout {
    std::string inside;      ///< "wrap/pets/": where the classes or the split lie; empty: in the folder itself
    bool split = false;      ///< the folders there are a training and a test set, and classes lie in those
    bool testIsVal = false;  ///< ... and the test set is called validation, as none is called test
    /// Images called validation beside a test set: they are used for training, from which a run sets its own aside.
    std::size_t joined = 0;

    /// For so many images of each name: it is a split where at least two are for training and another for something
    /// else.
    void setSplit(std::size_t training, std::size_t validation, std::size_t test);
};

enum class SplitPart { training, test };

SplitPart partOf(SplitName name, const FolderLayout& layout);

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
