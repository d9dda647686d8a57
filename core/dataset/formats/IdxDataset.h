#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/dataset/Dataset.h"
#include "core/dataset/ImageImport.h"
#include "core/dataset/formats/IdxPairs.h"

namespace core {

/// How a dataset that is read from IDX files presents itself.
struct IdxNaming {
    std::string name;
    std::string source;
    std::vector<std::string> classNames;  ///< empty: the labels that occur, as numbers
};

/// Reads the pairs into one dataset, the test pair last, inflating straight into its pixels. Throws Error: see IdxFile;
/// images of two sizes, labels that do not match. Null when cancelled.
std::unique_ptr<Dataset> readIdxDataset(const IdxSets& sets, const IdxNaming& naming, const ImageImport& import,
                                        const JobContext& context);

}  // namespace core
