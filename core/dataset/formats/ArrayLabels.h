#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/dataset/formats/NpyFile.h"

namespace core {

/// Labels that were read, or the sentence that says why those of the file are of no use.
struct ArrayLabels {
    std::vector<std::int64_t> labels;  ///< one an image; empty where `note` is not
    Message note;
};

/// The labels in `array`: N, or N x 1, or N x K with a single 1 in each row. Throws Error where they are not `count`
/// many, or cannot be read. Empty without a note when cancelled.
ArrayLabels readArrayLabels(const NpyFile& file, const NpyArray& array, std::uint64_t count, const JobContext& context);

/// The names of the classes by their labels, where the file has them as one text a class under "class_names", as Imago
/// writes it; else empty. Texts that are damaged count as none. Empty when cancelled.
std::map<std::int64_t, std::string> readArrayClassNames(const NpyFile& file, const JobContext& context);

}  // namespace core
