#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>

#include "core/dataset/Dataset.h"
#include "core/dataset/SampleStorage.h"

namespace bench {

/// `count` colored shapes of `side` pixels, drawn on all cores, where `storage` says.
std::shared_ptr<const core::Dataset> manyShapes(std::size_t count, int side, const core::SampleStorage& storage);

/// The same as PNG files in `folder`, which is made: 100 in each of its folders.
void writeManyShapes(const std::filesystem::path& folder, std::size_t count, int side);

/// A new folder for temporary files, which goes with this.
class TemporaryFolder {
   public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::filesystem::path& path() const { return path_; }

   private:
    std::filesystem::path path_;
};

}  // namespace bench
