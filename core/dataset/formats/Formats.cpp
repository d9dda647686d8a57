#include <span>
#include <vector>

#include "core/dataset/DatasetFormat.h"

namespace core {

// Each is defined in the file of its name.
DatasetFormat fashionMnistFormat();
DatasetFormat shapesFormat();
DatasetFormat arrayFormat();
DatasetFormat cifarFormat();
DatasetFormat archiveFormat();
DatasetFormat tableFormat();
DatasetFormat dicomFormat();
DatasetFormat idxFormat();
DatasetFormat videoFormat();
DatasetFormat tilesFormat();
DatasetFormat imageFolderFormat();

std::span<const DatasetFormat> datasetFormats() {
    // NumPy's .npz files before archives, which they are, too; archives before IDX files, which take every other .gz.
    static const std::vector<DatasetFormat> formats = {
        fashionMnistFormat(), shapesFormat(), arrayFormat(), cifarFormat(), archiveFormat(),     tableFormat(),
        dicomFormat(),        idxFormat(),    videoFormat(), tilesFormat(), imageFolderFormat(),
    };
    return formats;
}

}  // namespace core
