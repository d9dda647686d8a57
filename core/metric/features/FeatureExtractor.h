#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "core/base/JobContext.h"
#include "core/dataset/Dataset.h"
#include "core/metric/compare/FeatureSet.h"
#include "core/sample/Sample.h"

namespace core {

/// A network that sees features in samples of any modality, by their previews of 8 bits: what a file of them would
/// hold. A value whose copies share the network; any number of threads may use it at once.
class FeatureExtractor {
   public:
    /// The network of this project, which is part of the program: 64 features, of deviation 1 over the images that it
    /// was trained on. Images become color of 32 x 32 pixels (up to 48 pixels wide and high) or 64 x 64, antialiased.
    /// Throws Error where the program was built without it.
    static FeatureExtractor imagoV1();
    /// A TorchScript network that takes images [N, 3, H, W] of floats 0..255 of any size, which it resizes itself, and
    /// gives features [N, D], as those for the FID do. Where its forward() has an argument return_features, that is
    /// true. Blocks. Throws Error that names the file.
    static FeatureExtractor torchScript(const std::filesystem::path& file);

    /// "Imago features v1", or the name of the file.
    const std::string& name() const;
    /// Features of a sample.
    std::size_t dimensions() const;
    /// Whether the Fréchet distance of its features may be called FID: a TorchScript network with the 2,048 features of
    /// Inception.
    bool mayBeCalledFid() const;
    /// Of an image whose longer side has `side` pixels, how many of them the network sees: `side`, or less where it
    /// takes only smaller images.
    int sideSeen(int side) const;

    /// Of the samples `indices` of the dataset, in that order; empty, without dimensions, where it was stopped. Each
    /// batch is computed on one thread: the features are the same for any number of threads. Blocks. Throws Error.
    FeatureSet extract(const Dataset& dataset, std::span<const std::uint32_t> indices,
                       const JobContext& context = {}) const;
    /// The same of samples of one spec.
    FeatureSet extract(std::span<const Sample> samples, const JobContext& context = {}) const;

   private:
    class Network;
    class ImagoNetwork;
    class ScriptNetwork;

    explicit FeatureExtractor(std::shared_ptr<const Network> network);
    template <typename PreviewOf>
    FeatureSet extractEach(std::size_t count, const PreviewOf& previewOf, const JobContext& context) const;

    std::shared_ptr<const Network> network_;
};

}  // namespace core
