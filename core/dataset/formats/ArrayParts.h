#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/dataset/formats/NpyFile.h"

namespace core {

/// The images of one part of a dataset and their labels, as places in NpyFile::arrays().
struct ArrayPart {
    std::size_t images = 0;
    std::optional<std::size_t> labels;
};

/// Which arrays of an NPZ are what, told by their keys: "images" and "labels", "train_images" ... "test_labels" (as
/// MedMNIST has them), "x_train" ... "y_test" (Keras), "X" and "y", "arr_0" and "arr_1".
struct ArrayParts {
    std::optional<ArrayPart> training;
    std::optional<ArrayPart> validation;
    std::optional<ArrayPart> test;
};

/// At least one part. Throws Error where no array has images, or several and no key tells which.
ArrayParts findArrayParts(const NpyFile& file);

/// The .npy that has the labels of the images in `file`, beside it: "y_train.npy" of "x_train.npy", "train_labels.npy"
/// of "train_images.npy", "faces_labels.npy" or "labels.npy" of "faces.npy". Empty where there is none.
std::filesystem::path labelsBeside(const std::filesystem::path& file);

}  // namespace core
