#pragma once

#include <string>

namespace app {

struct EncodeDatasetOptions {
    std::string model;
    std::string source;  ///< what importDataset() opens
    std::string out;
    bool force = false;  ///< replaces a file that is there
    bool json = false;
    int threads = 1;
};

/// `imago encode --dataset`: writes the latents of all samples of a dataset. Throws core::Error.
int encodeDataset(const EncodeDatasetOptions& options);

}  // namespace app
