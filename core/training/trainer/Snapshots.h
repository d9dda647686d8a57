// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

#include "core/base/JobContext.h"
#include "core/training/Training.h"
#include "core/training/trainer/ModelInTraining.h"
#include "core/training/trainer/TrainingCourse.h"

namespace core {

/// The averaged weights of a training as models of their own, each with the prior fitted to it where the family does
/// that.
class Snapshots {
   public:
    /// `best` of the steps before, where it is known. The others outlive this.
    Snapshots(ModelInTraining& model, const TrainingCourse& course, const TrainingObserver& observer,
              SnapshotPointer best);

    /// As they are now.
    SnapshotPointer make() const;
    /// For good: as they are now, or those of `source`. A prior that has to be learned is learned here, on
    /// the calling thread: briefly where `brief`, and no longer than the context lets it.
    SnapshotPointer makeFinal(const ModelSnapshot* source, bool brief, const JobContext& context) const;

    /// Hands out what there is to see now.
    void publish() const;
    /// Keeps and hands out what is better than ever, where somebody wants it.
    void keepBest();
    /// Null where none was kept.
    const SnapshotPointer& best() const { return best_; }

   private:
    struct Fitted {
        std::shared_ptr<Model> model;
        torch::Tensor codes;  ///< that its prior was fitted to; undefined where none is
    };
    /// The weights as they are now, or those of `source`, with the prior fitted.
    Fitted fitted(std::size_t samples, const ModelSnapshot* source) const;
    SnapshotPointer frozen(const std::shared_ptr<Model>& model, std::int64_t step) const;

    ModelInTraining& model_;
    const TrainingCourse& course_;
    const TrainingObserver& observer_;
    SnapshotPointer best_;
};

}  // namespace core
