#include "core/training/trainer/Snapshots.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "core/nn/ModuleState.h"
#include "core/training/trainer/SeedStream.h"

namespace core {

namespace {

/// Samples whose codes a fitted prior comes from: few while somebody watches, for it is done twice a second.
constexpr std::size_t kLiveFit = 512;
constexpr std::size_t kFinalFit = 10'000;
/// Of a prior that is learned while somebody waits: a few seconds.
constexpr std::int64_t kBriefSteps = 1000;
/// The prior takes no more steps than the training took, which are the longer ones, or this many.
constexpr std::int64_t kFewestSteps = 300;

}  // namespace

Snapshots::Snapshots(ModelInTraining& model, const TrainingCourse& course, const TrainingObserver& observer,
                     SnapshotPointer best)
    : model_(model), course_(course), observer_(observer), best_(std::move(best)) {}

SnapshotPointer Snapshots::make() const {
    return frozen(fitted(kLiveFit, nullptr).model, course_.steps);
}

SnapshotPointer Snapshots::makeFinal(const ModelSnapshot* source, bool brief, const JobContext& context) const {
    const auto [model, codes] = fitted(kFinalFit, source);
    if (codes.defined() && model->encoder()->learnsPrior()) {
        const std::int64_t steps = std::max(kFewestSteps, course_.steps);
        model->encoder()->learnPrior({codes, model_.classes(kFinalFit), streamSeed(course_.seed, SeedStream::prior),
                                      brief ? std::min(kBriefSteps, steps) : steps},
                                     context);
    }
    return frozen(model, source == nullptr ? course_.steps : source->step());
}

void Snapshots::publish() const {
    if (course_.steps == 0 || !observer_.snapshot) return;
    // What diverged since the last look is shown to nobody.
    if (SnapshotPointer snapshot = make(); allFinite(stateOf(*snapshot->model())))
        observer_.snapshot(std::move(snapshot));
}

void Snapshots::keepBest() {
    if (!course_.untilPlateau && !observer_.best) return;
    best_ = make();
    if (observer_.best) observer_.best(best_);
}

Snapshots::Fitted Snapshots::fitted(std::size_t samples, const ModelSnapshot* source) const {
    Fitted copy{model_.copy(source == nullptr ? nullptr : source->model().get()), {}};
    if (!model_.family().can.fitsPrior) return copy;
    copy.model->encoder()->resetPrior();
    copy.codes = model_.codes(*copy.model, samples);
    copy.model->encoder()->fitPrior(copy.codes);
    return copy;
}

SnapshotPointer Snapshots::frozen(const std::shared_ptr<Model>& model, std::int64_t step) const {
    freeze(*model);
    return std::make_shared<ModelSnapshot>(model_.spec(), model, course_.statistics, step);
}

}  // namespace core
