#pragma once

#include <cstdint>
#include <map>
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
    std::vector<std::string> classNames;                  ///< empty: the labels that occur, as numbers or by labelNames
    std::map<std::int64_t, std::string> labelNames = {};  ///< what is known of their names
    bool transposed = false;                              ///< rows and columns of the files' images are swapped
};

/// Reads the pairs into one dataset, the test pair last, inflating straight into its pixels. Throws Error: see IdxFile;
/// images of two sizes, labels that do not match. Null when cancelled.
std::unique_ptr<Dataset> readIdxDataset(const IdxSets& sets, const IdxNaming& naming, const ImageImport& import,
                                        const JobContext& context);

}  // namespace core
