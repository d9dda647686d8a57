#include "core/dataset/FreshCacheFile.h"

#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

#include "core/base/Error.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"
#include "core/files/TemporaryName.h"

namespace core {

FreshCacheFile::FreshCacheFile(std::filesystem::path file) : file_(std::move(file)), path_(temporaryName(file_)) {
    removeLeftoversOf(file_);
}

FreshCacheFile::~FreshCacheFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
}

void FreshCacheFile::place() {
    checkFileAccess(file_);
    if (std::rename(path_.c_str(), file_.c_str()) != 0) throw Error(cannotWrite(file_, errno));
}

}  // namespace core
