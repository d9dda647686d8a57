#include "core/dataset/DatasetFormat.h"

namespace core {

std::filesystem::path sourcePath(const std::string& source) {
    std::filesystem::path path = std::filesystem::absolute(source).lexically_normal();
    return path.has_filename() || !path.has_relative_path() ? path : path.parent_path();
}

}  // namespace core
