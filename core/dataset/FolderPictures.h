#pragma once

#include <atomic>
#include <mutex>
#include <string>
#include <vector>

#include "core/dataset/FolderScan.h"
#include "core/dataset/Import.h"
#include "core/image/Image.h"

namespace core {

/// Decodes picture files and keeps each only at its final size. Any thread may call add(), each index once.
///
/// With an automatic size the final one is known only at the end: as long as all pictures are squares of one side that
/// suits, they stay as they are; from the first other one on they are fitted to the usual side, and finish() fits the
/// early ones. So the result does not hang on the order in which threads take the files.
class FolderPictures {
   public:
    FolderPictures(std::size_t count, const ImportOptions& options);

    void add(std::size_t index, const ScannedFile& file);

    /// Why file `index` gave no picture; empty when it did.
    const std::string& problem(std::size_t index) const { return problems_[index]; }

    /// After the last add(): the shape that the options ask for.
    ImageShape shape() const;
    /// Picture `index` in shape(); it is given away.
    Image take(std::size_t index);

   private:
    int sideFor(const Image& image);

    const ImportOptions options_;
    std::vector<Image> images_;
    std::vector<std::string> problems_;
    std::atomic<int> side_ = 0;          // automatic size: the first suiting side; 0 before
    std::atomic<bool> mixed_ = false;    // automatic size: the pictures differ
    std::atomic<bool> colored_ = false;  // some picture has colour
    std::mutex large_;                   // held while a very large picture is decoded: one at a time
};

}  // namespace core
