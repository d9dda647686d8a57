#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "core/base/JobContext.h"
#include "core/base/Message.h"
#include "core/dataset/Dataset.h"
#include "core/dataset/care/NearDuplicateSet.h"
#include "core/exporting/DrawnSamples.h"
#include "core/exporting/Exporter.h"
#include "core/latent/nearest/NearestSamples.h"
#include "core/rendering/Renderer.h"

namespace core {

/// Which samples of a stream become part of a set.
struct SampleFilters {
    std::shared_ptr<const Dataset> dataset = {};  ///< of the model; only for what needsDataset() speaks of
    bool distances = false;                       ///< the distance to the nearest training image is wanted
    double minDistance = 0;                       ///< closer ones are left out; 0: none
    bool dropSimilar = false;                     ///< near duplicates of others in the set are left out

    bool needsDataset() const { return distances || minDistance > 0; }
    /// Whether samples may be left out.
    bool any() const { return minDistance > 0 || dropSimilar; }
};

/// With the settings "distances", "min_distance" and "drop_similar", as far as it has them.
SampleFilters sampleFilters(const ExportRequest& request);

/// A sample of a set.
struct SetSample {
    int index = 0;  ///< in the stream
    /// The training image that is nearest to it, with the distance of SampleSearch: the root mean square difference of
    /// the values, 0 to 1. Nothing where it is not wanted.
    std::optional<NearSample> nearest = {};

    bool operator==(const SetSample&) const = default;
};

struct AcceptedSample {
    SetSample place;
    Sample sample;
};

/// Goes through a stream and gives those samples that become part of a set, in their order, until there are `count`.
/// Of each turn of the stream (see DrawnSamples::turns) there are as many as without filters, so that classes stay
/// balanced. The samples depend on nothing but the stream and the filters: not on threads, nor on where it was resumed.
class SampleDraw {
   public:
    /// What it points to outlives this. Throws Error where the filters need a dataset and there is none, or one of
    /// other samples than the model's. `renderingThreads` of those of `context` generate; all of them filter.
    SampleDraw(DrawnSamples drawn, SampleFilters filters, int count, const JobContext& context, int renderingThreads);
    /// All of them do both.
    SampleDraw(DrawnSamples drawn, SampleFilters filters, int count, const JobContext& context)
        : SampleDraw(std::move(drawn), std::move(filters), count, context, context.threads()) {}

    /// The next ones: those of a batch of the stream, 1 to DrawnSamples::kBatch. None: there are `count`, or it was
    /// stopped. Throws Error where too few pass the filters: after 20 draws for each sample that is wanted, and 1,000.
    std::vector<AcceptedSample> next();
    /// As if next() had given these, up to `nextIndex` of the stream, with these counts. Only before the first next().
    void resume(std::span<const SetSample> accepted, int nextIndex, const DrawCounts& counts);

    /// Gives all to `take` and reports how many are done; all of them only the caller reports, once its file is whole.
    /// False when stopped.
    bool forEach(const std::function<void(const AcceptedSample& sample)>& take);

    const DrawnSamples& drawn() const { return drawn_; }
    int accepted() const { return accepted_; }
    /// The index of the stream at which next() goes on.
    int nextIndex() const { return next_; }
    const DrawCounts& counts() const { return counts_; }

   private:
    struct Candidate;

    int& leftOf(int index) { return left_[static_cast<std::size_t>(index) % left_.size()]; }
    std::vector<int> wantedOfBatch();
    bool measure(std::vector<Candidate>& candidates);
    bool passes(const Candidate& candidate);
    void requireChance() const;

    DrawnSamples drawn_;
    SampleFilters filters_;
    int count_;
    JobContext context_;
    Renderer renderer_;
    std::unique_ptr<const SampleSearch> search_;  // null: no distances
    NearDuplicateSet similar_;
    std::vector<int> left_;  // of each turn, how many are still wanted
    int next_ = 0;
    int accepted_ = 0;
    DrawCounts counts_;
};

/// With the filters of the request.
SampleDraw sampleDraw(const ExportRequest& request, int count, const JobContext& context);

/// "12 samples were left out: ..."; empty where none was.
Message leftOutText(const DrawCounts& counts);

}  // namespace core
