#include "core/training/trainer/Snapshots.h"

#include <memory>
#include <utility>

#include "core/nn/ModuleState.h"

namespace core {

namespace {

/// Samples whose codes a fitted prior comes from: few while somebody watches, for it is done twice a second.
constexpr std::size_t kLiveFit = 512;
constexpr std::size_t kFinalFit = 10'000;

}  // namespace

Snapshots::Snapshots(ModelInTraining& model, const TrainingCourse& course, const TrainingObserver& observer,
                     SnapshotPointer best)
    : model_(model), course_(course), observer_(observer), best_(std::move(best)) {}

SnapshotPointer Snapshots::make() const {
    return make(kLiveFit, nullptr);
}

SnapshotPointer Snapshots::makeFinal(const ModelSnapshot* source) const {
    return make(kFinalFit, source);
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

SnapshotPointer Snapshots::make(std::size_t fitSamples, const ModelSnapshot* source) const {
    const std::shared_ptr<Model> copy = model_.copy(source == nullptr ? nullptr : source->model().get());
    if (model_.family().can.fitsPrior) {
        copy->encoder()->resetPrior();
        copy->encoder()->fitPrior(model_.codes(*copy, fitSamples));
    }
    freeze(*copy);
    return std::make_shared<ModelSnapshot>(model_.spec(), copy, course_.statistics,
                                           source == nullptr ? course_.steps : source->step());
}

}  // namespace core
