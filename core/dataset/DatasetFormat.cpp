#include "core/dataset/DatasetFormat.h"

#include <array>

namespace core {

// Each is defined in the file of its name.
extern const DatasetFormat kFashionMnistFormat;
extern const DatasetFormat kShapesFormat;
extern const DatasetFormat kIdxFormat;
extern const DatasetFormat kImageFolderFormat;

std::span<const DatasetFormat* const> datasetFormats() {
    static constexpr std::array<const DatasetFormat*, 4> kFormats = {&kFashionMnistFormat, &kShapesFormat, &kIdxFormat,
                                                                     &kImageFolderFormat};
    return kFormats;
}

}  // namespace core
