#include "core/files/TemporaryFile.h"

#include <system_error>
#include <utility>

#include "core/files/TemporaryName.h"

namespace core {

TemporaryFile::TemporaryFile(std::filesystem::path file)
    : file_(std::move(file)), path_(temporaryName(throughLink(file_))) {
    removeLeftoversOf(throughLink(file_));
}

TemporaryFile::~TemporaryFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
}

void TemporaryFile::place(Existing existing) {
    placeFile(path_, file_, existing);
}

}  // namespace core
