#include "core/latent/labels/LabelSuggestions.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>
#include <utility>

#include "core/base/ThreadTeam.h"
#include "core/dataset/care/DatasetEdits.h"
#include "core/device/ComputeThreads.h"
#include "core/latent/PrincipalComponents.h"
#include "core/latent/nearest/NearestNeighbors.h"

namespace core {

namespace {

constexpr int64_t kMostComponents = 64;
constexpr std::size_t kMostNeighbors = 20'000;  // among which neighbors are looked for
constexpr std::int32_t kNoClass = -1;

/// Of a table of features, a row each.
struct Points {
    std::size_t width = 0;
    std::vector<float> values;
};

/// `features`, or their first principal components where they are many.
Points pointsOf(const SampleFeatures& features) {
    if (features.width <= static_cast<std::size_t>(kMostComponents)) return {features.width, features.values};
    const c10::InferenceMode inference;
    setComputeThreads(1);  // the last bits would hang on their number
    // Only read: LibTorch takes no const data.
    const torch::Tensor rows =
        torch::from_blob(const_cast<float*>(features.values.data()),
                         {static_cast<int64_t>(features.size()), static_cast<int64_t>(features.width)}, torch::kFloat);
    const PrincipalComponents found = principalComponents(rows, kMostComponents);
    const torch::Tensor projected = torch::matmul(rows - found.mean, found.components.t()).contiguous();
    const float* values = projected.data_ptr<float>();
    return {static_cast<std::size_t>(projected.size(1)), {values, values + projected.numel()}};
}

/// Label of each row; kNoClass where it has none.
std::vector<std::int32_t> labelsOf(const Dataset& dataset, const SampleFeatures& features) {
    const auto count = static_cast<std::int32_t>(dataset.classNames.size());
    std::vector<std::int32_t> labels(features.size(), kNoClass);
    if (!dataset.hasLabels()) return labels;
    for (std::size_t row = 0; row < labels.size(); ++row) {
        const std::int32_t label = dataset.labels[features.samples[row]];
        if (label >= 0 && label < count && dataset.classNames[static_cast<std::size_t>(label)] != kUnlabeledClass)
            labels[row] = label;
    }
    return labels;
}

/// At most kMostNeighbors of them, evenly.
std::vector<std::uint32_t> spread(std::vector<std::uint32_t> rows) {
    const std::size_t count = rows.size();
    if (count <= kMostNeighbors) return rows;
    for (std::size_t at = 0; at < kMostNeighbors; ++at) rows[at] = rows[at * count / kMostNeighbors];
    rows.resize(kMostNeighbors);
    return rows;
}

struct Candidate {
    LabelSuggestion suggestion;
    float distance = 0;  // mean squared, of the neighbors that agree
};

/// What the neighbors of a row say of it, or no suggestion where they do not agree: its share is 0 then.
Candidate candidateOf(std::span<const std::uint32_t> neighbors, std::span<const float> distances,
                      const std::vector<std::int32_t>& labels, std::int32_t own) {
    for (std::size_t first = 0; first + kSuggestionAgreement <= neighbors.size(); ++first) {
        const std::int32_t label = labels[neighbors[first]];
        if (label == own) continue;
        std::size_t votes = 0;
        float sum = 0;
        for (std::size_t at = 0; at < neighbors.size(); ++at)
            if (labels[neighbors[at]] == label) {
                ++votes;
                sum += distances[at];
            }
        if (votes >= kSuggestionAgreement)
            return {{0, label, static_cast<float>(votes) / static_cast<float>(neighbors.size())},
                    sum / static_cast<float>(votes)};
    }
    return {};
}

}  // namespace

std::optional<std::vector<LabelSuggestion>> suggestLabels(const Dataset& dataset, const SampleFeatures& features,
                                                          const JobContext& context) {
    const std::vector<std::int32_t> labels = labelsOf(dataset, features);
    std::vector<std::uint32_t> labeled;
    for (std::uint32_t row = 0; row < labels.size(); ++row)
        if (labels[row] != kNoClass) labeled.push_back(row);
    if (labeled.size() <= kSuggestionNeighbors) return std::vector<LabelSuggestion>();
    labeled = spread(std::move(labeled));
    const Points points = pointsOf(features);
    if (context.stopRequested()) return std::nullopt;
    ThreadTeam team(context.threads());
    const NeighborTable table = nearestAmong(points.values, points.width, labeled, kSuggestionNeighbors, team, context);
    if (table.each == 0 || context.stopRequested()) return std::nullopt;

    std::vector<Candidate> candidates;
    for (std::size_t row = 0; row < labels.size(); ++row) {
        const std::size_t at = row * table.each;
        Candidate candidate =
            candidateOf(std::span(table.places).subspan(at, table.each),
                        std::span(table.squaredDistances).subspan(at, table.each), labels, labels[row]);
        if (candidate.suggestion.share == 0) continue;
        candidate.suggestion.sample = features.samples[row];
        candidates.push_back(candidate);
    }
    std::ranges::stable_sort(candidates, [](const Candidate& one, const Candidate& other) {
        if (one.suggestion.share != other.suggestion.share) return one.suggestion.share > other.suggestion.share;
        return one.distance < other.distance;
    });
    std::vector<LabelSuggestion> suggestions;
    for (const Candidate& candidate : candidates) suggestions.push_back(candidate.suggestion);
    return suggestions;
}

std::vector<LabelSuggestion> suggestionsFor(const std::vector<LabelSuggestion>& suggestions, std::int32_t label) {
    std::vector<LabelSuggestion> chosen;
    std::ranges::copy_if(suggestions, std::back_inserter(chosen),
                         [label](const LabelSuggestion& each) { return each.suggestedClass == label; });
    return chosen;
}

std::optional<std::vector<ClassOutlier>> classOutliers(const Dataset& dataset, const SampleFeatures& features,
                                                       std::int32_t label, const JobContext& context) {
    SampleFeatures own{features.width, {}, {}};
    for (std::size_t row = 0; row < features.size() && dataset.hasLabels(); ++row) {
        if (dataset.labels[features.samples[row]] != label) continue;
        own.samples.push_back(features.samples[row]);
        const auto values = features.row(row);
        own.values.insert(own.values.end(), values.begin(), values.end());
    }
    if (own.size() < 3) return std::vector<ClassOutlier>();
    std::vector<std::uint32_t> rows(own.size());
    for (std::uint32_t row = 0; row < rows.size(); ++row) rows[row] = row;
    rows = spread(std::move(rows));
    const Points points = pointsOf(own);
    if (context.stopRequested()) return std::nullopt;
    ThreadTeam team(context.threads());
    const NeighborTable table = nearestAmong(points.values, points.width, rows, kSuggestionNeighbors, team, context);
    if (table.each == 0 || context.stopRequested()) return std::nullopt;

    std::vector<ClassOutlier> outliers;
    for (std::size_t row = 0; row < own.size(); ++row) {
        // Ascending: the median is in the middle, or between the two there.
        const float* distances = table.squaredDistances.data() + row * table.each;
        const float below = std::sqrt(distances[(table.each - 1) / 2]);
        const float above = std::sqrt(distances[table.each / 2]);
        outliers.push_back({own.samples[row], (below + above) / 2});
    }
    std::ranges::stable_sort(
        outliers, [](const ClassOutlier& one, const ClassOutlier& other) { return one.distance > other.distance; });
    return outliers;
}

}  // namespace core
