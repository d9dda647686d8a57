#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/base/Message.h"

namespace core {

/// A file of images and the file of their labels.
struct IdxPair {
    std::filesystem::path images;
    std::filesystem::path labels;  ///< empty where there is none
};

/// What an IDX source consists of.
struct IdxSets {
    IdxPair training;
    std::optional<IdxPair> test;  ///< the source's own test set
    Message note;                 ///< what the person should know of the choice; may be empty
};

/// True for a file name such as "train-images-idx3-ubyte.gz" or "letters-labels.idx1-ubyte".
bool isIdxName(const std::string& fileName);

/// True when the folder itself holds an IDX file by its name.
bool holdsIdxFiles(const std::filesystem::path& folder);

/// The folder with IDX files that `folder` stands for: itself, "raw" in it, or the like in a folder that is alone in
/// it, as torchvision lays them out. Empty where there is none.
std::filesystem::path idxFolderIn(const std::filesystem::path& folder);

/// The pairs in a folder, by name. Throws Error: none, or several sets that do not belong together.
IdxSets findIdxSets(const std::filesystem::path& folder);

/// The pair that `file`, of images or of labels, belongs to. Throws Error when it holds labels and the images are
/// nowhere beside it.
IdxSets findIdxPartner(const std::filesystem::path& file);

}  // namespace core
