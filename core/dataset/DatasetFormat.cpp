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

std::filesystem::path sourcePath(const std::string& source) {
    std::filesystem::path path = std::filesystem::absolute(source).lexically_normal();
    return path.has_filename() || !path.has_relative_path() ? path : path.parent_path();
}

}  // namespace core
