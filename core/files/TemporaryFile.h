#pragma once

#include <filesystem>

#include "core/files/AtomicFile.h"

namespace core {

/// A hidden name beside a file that takes long to write. Whoever wrote it whole gives it the file's name by place();
/// destroyed before, it goes.
class TemporaryFile {
   public:
    /// Nothing is written yet. `file` as in exportTo().
    explicit TemporaryFile(std::filesystem::path file);
    ~TemporaryFile();
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    const std::filesystem::path& path() const { return path_; }
    /// Throws Error like placeFile().
    void place(Existing existing);

   private:
    std::filesystem::path file_;
    std::filesystem::path path_;
};

}  // namespace core
