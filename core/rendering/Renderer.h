#pragma once

#include <span>
#include <vector>

#include "core/image/Image.h"
#include "core/latent/Latent.h"
#include "core/model/ModelSnapshot.h"

namespace core {

/// Latents to pictures, on the thread that calls. One renderer serves one thread.
class Renderer {
   public:
    /// `threads` LibTorch may use for a call, 1 or more.
    explicit Renderer(int threads);

    /// Takes effect at the next call: fewer while a trainer runs.
    void setThreads(int threads);

    /// A picture for each latent. Throws Error when a latent's size is not the model's.
    std::vector<Image> decode(const ModelSnapshot& snapshot, std::span<const Latent> latents);

    /// The mean of the posterior for each picture (of the model's shape; others throw Error).
    std::vector<Latent> encode(const ModelSnapshot& snapshot, std::span<const Image> images);

    /// Each picture encoded to its mean and decoded again.
    std::vector<Image> reconstruct(const ModelSnapshot& snapshot, std::span<const Image> images);

   private:
    int threads_;
};

}  // namespace core
