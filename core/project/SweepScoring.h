#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/JobContext.h"
#include "core/dataset/Dataset.h"
#include "core/metric/compare/FeatureSet.h"
#include "core/metric/features/FeatureExtractor.h"
#include "core/project/SweepScores.h"
#include "core/training/SavedModel.h"

namespace core {

/// Measures the models of a sweep one after the other, all on the same images: the kernel distance (Bińkowski et al.,
/// arXiv 1801.01401; Imago features v1) of generated samples and held-out images, and DCI disentanglement (Eastwood and
/// Williams 2018) of the codes of held-out images. The same seed gives the same figures. Not thread-safe.
class SweepScoring {
   public:
    /// Samples that are generated, and images that they are compared with.
    static constexpr std::size_t kSamples = 1'000;
    /// Images whose codes are looked at, at most.
    static constexpr std::size_t kFactorImages = 2'000;

    explicit SweepScoring(std::shared_ptr<const Dataset> dataset, std::uint64_t seed = 1,
                          std::size_t samples = kSamples);

    /// Of a model that was trained on the dataset. `place`: its folder. Nothing where `context` asked to stop. Blocks.
    /// Throws Error where the dataset holds other samples or classes than the model's, or cannot be read any more.
    std::optional<SweepScores> scoresOf(const SavedModel& model, const std::filesystem::path& place,
                                        const JobContext& context = {});

   private:
    void measureKid(const SavedModel& model, const std::vector<std::uint32_t>& training, const JobContext& context,
                    SweepScores& scores);
    void measureFactors(const SavedModel& model, const std::vector<std::uint32_t>& images, const JobContext& context,
                        SweepScores& scores) const;

    std::shared_ptr<const Dataset> dataset_;
    std::uint64_t seed_;
    std::size_t samples_;
    std::optional<FeatureExtractor> extractor_;  // made when it is needed
    std::vector<std::uint32_t> compared_;        // whose features these are: the runs of a sweep share their split
    FeatureSet features_;
};

}  // namespace core
