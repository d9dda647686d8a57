#pragma once

#include <span>
#include <vector>

#include "core/model/ClassMix.h"
#include "core/model/Latent.h"
#include "core/model/ModelSnapshot.h"
#include "core/sample/image/Image.h"

namespace core {

/// Latents to pictures, on the thread that calls. One renderer serves one thread.
class Renderer {
   public:
    /// `threads` LibTorch may use for a call, 1 or more.
    explicit Renderer(int threads);

    /// Takes effect at the next call: fewer while a trainer runs.
    void setThreads(int threads);

    /// A picture for each latent, of the classes that a conditional model is asked for: one mixture for each, one for
    /// all, or none (all classes alike); a model without classes takes no notice. Throws Error when a latent's size is
    /// not the model's, or a class unknown.
    std::vector<Image> decode(const ModelSnapshot& snapshot, std::span<const Latent> latents,
                              std::span<const ClassMix> classes = {});

    /// The mean of the posterior for each picture (of the model's shape; others throw Error, and so does a model
    /// without an encoder).
    std::vector<Latent> encode(const ModelSnapshot& snapshot, std::span<const Image> images,
                               std::span<const ClassMix> classes = {});

    /// Each picture encoded to its mean and decoded again.
    std::vector<Image> reconstruct(const ModelSnapshot& snapshot, std::span<const Image> images,
                                   std::span<const ClassMix> classes = {});

   private:
    int threads_;
};

}  // namespace core
