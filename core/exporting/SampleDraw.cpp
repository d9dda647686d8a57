#include "core/exporting/SampleDraw.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/base/Error.h"
#include "core/dataset/ParallelChunks.h"
#include "core/latent/EncodedData.h"

namespace core {

namespace {

constexpr std::int64_t kDrawsPerSample = 20;
constexpr std::int64_t kDrawsBesides = 1000;

/// Throws Error where there is none that fits.
std::unique_ptr<const SampleSearch> searchFor(const DrawnSamples& drawn, const SampleFilters& filters) {
    if (!filters.needsDataset()) return nullptr;
    if (!filters.dataset)
        throw Error(
            "The distance to the training images needs the dataset of the model; open it, or leave the distance out.");
    if (filters.dataset->spec != drawn.model.spec().sample)
        throw Error(
            "The samples of the dataset \"%1\" are not of the size and kind that the model generates; choose the "
            "dataset that the model was trained on.",
            filters.dataset->name);
    if (trainingCount(*filters.dataset) == 0)
        throw Error("The dataset \"%1\" has no training images to compare with; choose another one.",
                    filters.dataset->name);
    return std::make_unique<const SampleSearch>(filters.dataset);
}

}  // namespace

/// A sample that may become part of the set.
struct SampleDraw::Candidate {
    AcceptedSample accepted;
    Appearance appearance = {};
};

SampleFilters sampleFilters(const ExportRequest& request) {
    const Settings& settings = request.settings;
    SampleFilters filters;
    filters.dataset = request.dataset;
    if (settings.has("min_distance")) filters.minDistance = settings.real("min_distance");
    if (settings.has("distances")) filters.distances = settings.toggle("distances");
    if (settings.has("drop_similar")) filters.dropSimilar = settings.toggle("drop_similar");
    return filters;
}

SampleDraw::SampleDraw(DrawnSamples drawn, SampleFilters filters, int count, const JobContext& context,
                       int renderingThreads)
    : drawn_(std::move(drawn)),
      filters_(std::move(filters)),
      count_(count),
      context_(context),
      renderer_(renderingThreads),
      search_(searchFor(drawn_, filters_)) {
    const int turns = drawn_.turns();
    for (int turn = 0; turn < turns; ++turn) left_.push_back(count / turns + (turn < count % turns ? 1 : 0));
}

/// The indices of the batch of which some are wanted.
std::vector<int> SampleDraw::wantedOfBatch() {
    std::vector<int> wanted;
    for (int index = next_; index < next_ + DrawnSamples::kBatch; ++index)
        if (leftOf(index) > 0) wanted.push_back(index);
    return wanted;
}

bool SampleDraw::measure(std::vector<Candidate>& candidates) {
    if (!search_ && !filters_.dropSimilar) return true;
    const auto look = [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const Sample& sample = candidates[i].accepted.sample;
            if (search_) candidates[i].accepted.place.nearest = search_->nearest(sample, 1).front();
            if (filters_.dropSimilar) candidates[i].appearance = appearanceOf(sample);
        }
    };
    return forEachChunk(candidates.size(), 2, context_, look, [](std::size_t) {});
}

bool SampleDraw::passes(const Candidate& candidate) {
    ++counts_.draws;
    if (filters_.minDistance > 0 && candidate.accepted.place.nearest->distance < filters_.minDistance) {
        ++counts_.nearTraining;
        return false;
    }
    if (filters_.dropSimilar && !similar_.add(candidate.appearance)) {
        ++counts_.similar;
        return false;
    }
    return true;
}

void SampleDraw::requireChance() const {
    const bool endOfStream = next_ > std::numeric_limits<int>::max() - 2 * DrawnSamples::kBatch;
    if (counts_.draws <= kDrawsPerSample * count_ + kDrawsBesides && !endOfStream) return;
    throw Error(
        "Only %1 of %2 samples were found in %3 draws, so that nothing was written; lower the minimum distance, keep "
        "near-duplicates, or export fewer samples.",
        accepted_, count_, counts_.draws);
}

std::vector<AcceptedSample> SampleDraw::next() {
    std::vector<AcceptedSample> found;
    while (found.empty() && accepted_ < count_) {
        if (context_.stopRequested()) return {};
        requireChance();
        const std::vector<int> wanted = wantedOfBatch();
        if (!wanted.empty()) {
            const ExportPoints points = drawn_.points(DrawnSamples::kBatch, next_);
            std::vector<Sample> samples = renderer_.samples(drawn_.model, points.latents, points.classes);
            std::vector<Candidate> candidates;
            for (const int index : wanted)
                candidates.push_back({{{index}, std::move(samples[static_cast<std::size_t>(index - next_)])}});
            if (!measure(candidates)) return {};
            for (Candidate& candidate : candidates) {
                int& left = leftOf(candidate.accepted.place.index);
                if (left == 0 || !passes(candidate)) continue;
                --left;
                ++accepted_;
                found.push_back(std::move(candidate.accepted));
            }
        }
        next_ += DrawnSamples::kBatch;
    }
    return found;
}

void SampleDraw::resume(std::span<const SetSample> accepted, int nextIndex, const DrawCounts& counts) {
    next_ = nextIndex;
    counts_ = counts;
    accepted_ = static_cast<int>(accepted.size());
    for (const SetSample& one : accepted) --leftOf(one.index);
    if (!filters_.dropSimilar) return;
    // What the next ones are compared with is generated again, batch by batch.
    for (std::size_t at = 0; at < accepted.size() && !context_.stopRequested();) {
        const int first = accepted[at].index / DrawnSamples::kBatch * DrawnSamples::kBatch;
        const ExportPoints points = drawn_.points(DrawnSamples::kBatch, first);
        const std::vector<Sample> samples = renderer_.samples(drawn_.model, points.latents, points.classes);
        for (; at < accepted.size() && accepted[at].index < first + DrawnSamples::kBatch; ++at)
            similar_.add(appearanceOf(samples[static_cast<std::size_t>(accepted[at].index - first)]));
    }
}

bool SampleDraw::forEach(const std::function<void(const AcceptedSample& sample)>& take) {
    while (accepted_ < count_) {
        const std::vector<AcceptedSample> some = next();
        if (some.empty()) return false;
        for (const AcceptedSample& sample : some) take(sample);
        if (accepted_ < count_) context_.report(static_cast<std::size_t>(accepted_), static_cast<std::size_t>(count_));
    }
    return !context_.stopRequested();
}

SampleDraw sampleDraw(const ExportRequest& request, int count, const JobContext& context) {
    return {drawnSamples(request), sampleFilters(request), count, context};
}

Message leftOutText(const DrawCounts& counts) {
    if (counts.leftOut() == 0) return {};
    if (counts.similar == 0)
        return counts.nearTraining == 1
                   ? Message("1 sample was left out: it was too close to a training image.")
                   : Message("%1 samples were left out: they were too close to a training image.", counts.nearTraining);
    if (counts.nearTraining == 0)
        return counts.similar == 1
                   ? Message("1 sample was left out: it was a near-duplicate of another one.")
                   : Message("%1 samples were left out: they were near-duplicates of others.", counts.similar);
    return Message("%1 samples were left out: %2 too close to a training image, %3 near-duplicates of others.",
                   counts.leftOut(), counts.nearTraining, counts.similar);
}

}  // namespace core
