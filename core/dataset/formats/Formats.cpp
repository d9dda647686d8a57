#include <span>
#include <vector>

#include "core/dataset/DatasetFormat.h"

namespace core {

// Each is defined in the file of its name.
DatasetFormat fashionMnistFormat();
DatasetFormat shapesFormat();
DatasetFormat idxFormat();
DatasetFormat imageFolderFormat();

std::span<const DatasetFormat> datasetFormats() {
    static const std::vector<DatasetFormat> formats = {fashionMnistFormat(), shapesFormat(), idxFormat(),
                                                       imageFolderFormat()};
    return formats;
}

}  // namespace core
