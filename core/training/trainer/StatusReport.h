// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include "core/training/Training.h"
#include "core/training/trainer/SpeedMeter.h"
#include "core/training/trainer/TrainingCourse.h"

namespace core {

/// Tells the observer where a training stands.
class StatusReport {
   public:
    /// Both outlive this.
    StatusReport(const TrainingCourse& course, const TrainingObserver& observer)
        : course_(course), observer_(observer) {}

    void tell(TrainingPhase phase);
    /// While the prior is learned: how much of that is done, 0 to 1.
    void tellPrior(double share);
    /// The last one, with the speed of the whole training.
    TrainingStatus tellEnd();
    /// The course is another one from here on.
    void reset() { speed_.reset(course_.seconds(), course_.sampler.served()); }

   private:
    TrainingStatus status(TrainingPhase phase, double imagesPerSecond) const;

    const TrainingCourse& course_;
    const TrainingObserver& observer_;
    SpeedMeter speed_;
};

}  // namespace core
