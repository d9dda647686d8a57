#pragma once

#include <span>
#include <vector>

#include "core/model/ClassMix.h"
#include "core/model/Latent.h"
#include "core/model/ModelSnapshot.h"
#include "core/sample/Sample.h"
#include "core/sample/image/Image.h"

namespace core {

/// Latents to samples, on the thread that calls. One renderer serves one thread.
class Renderer {
   public:
    /// `threads` LibTorch may use for a call, 1 or more.
    explicit Renderer(int threads);

    /// Takes effect at the next call: fewer while a trainer runs.
    void setThreads(int threads);

    /// A sample for each latent, of the classes that a conditional model is asked for: one mixture for each, one for
    /// all, or none (all classes alike); a model without classes takes no notice. Throws Error when a latent's size is
    /// not the model's, or a class unknown.
    std::vector<Sample> samples(const ModelSnapshot& snapshot, std::span<const Latent> latents,
                                std::span<const ClassMix> classes = {});

    /// The same as images to look at: see Modality::preview.
    std::vector<Image> decode(const ModelSnapshot& snapshot, std::span<const Latent> latents,
                              std::span<const ClassMix> classes = {});

    /// The mean of the posterior for each sample (of the model's spec; others throw Error, and so does a model without
    /// an encoder).
    std::vector<Latent> encode(const ModelSnapshot& snapshot, std::span<const Sample> samples,
                               std::span<const ClassMix> classes = {});

    /// Each sample encoded to its mean and decoded again, as an image to look at.
    std::vector<Image> reconstruct(const ModelSnapshot& snapshot, std::span<const Sample> samples,
                                   std::span<const ClassMix> classes = {});

   private:
    int threads_;
};

}  // namespace core
