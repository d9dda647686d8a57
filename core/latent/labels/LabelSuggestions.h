#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/JobContext.h"
#include "core/dataset/Dataset.h"
#include "core/dataset/care/SampleFeatures.h"

namespace core {

/// Of so many neighbors, so many of one class make a suggestion.
inline constexpr std::size_t kSuggestionNeighbors = 10;
inline constexpr std::size_t kSuggestionAgreement = 8;

/// A sample that looks like those of a class that it is not of.
struct LabelSuggestion {
    std::uint32_t sample = 0;         ///< its place in the dataset
    std::int32_t suggestedClass = 0;  ///< index into classNames
    float share = 0;                  ///< of its nearest labeled neighbors that are of this class: 0.8 to 1

    bool operator==(const LabelSuggestion&) const = default;
};

/// A sample and how far it is from its class.
struct ClassOutlier {
    std::uint32_t sample = 0;
    float distance = 0;  ///< median over its nearest neighbors in the class, in units of the features

    bool operator==(const ClassOutlier&) const = default;
};

/// Samples of which 8 or more of the 10 nearest labeled ones are of one class, and they themselves of another or of
/// kUnlabeledClass: the surest first. Nothing when cancelled; an empty list where fewer than 11 samples are labeled.
/// Neighbors are looked for exactly, in up to 64 principal components of the features, among all labeled samples, or
/// where those are more than 20,000 among so many that lie evenly over them. The same for any number of threads.
std::optional<std::vector<LabelSuggestion>> suggestLabels(const Dataset& dataset, const SampleFeatures& features,
                                                          const JobContext& context = {});

/// Those for one class, in their order.
std::vector<LabelSuggestion> suggestionsFor(const std::vector<LabelSuggestion>& suggestions, std::int32_t label);

/// All samples of class `label` that have features, the farthest from the others first. Neighbors are looked for as
/// suggestLabels() does it. Nothing when cancelled; an empty list where the class has fewer than 3 samples.
std::optional<std::vector<ClassOutlier>> classOutliers(const Dataset& dataset, const SampleFeatures& features,
                                                       std::int32_t label, const JobContext& context = {});

}  // namespace core
