#pragma once

#include <cstdint>
#include <memory>

#include "core/model/ModelFamily.h"
#include "core/training/Training.h"

namespace bench {

/// How long a training is looked at, in seconds.
struct Timing {
    double warmUp = 1;
    double span = 10;
};

/// Counts steps from the end of the warm-up to that of the span.
class StepMeter {
   public:
    explicit StepMeter(const Timing& timing) : timing_(timing) {}

    /// So many steps are done by now, in seconds since the start; true when the span is over.
    bool passed(std::int64_t steps, double now);

    /// Over the time that has passed, whatever it went to.
    double stepsPerSecond() const { return static_cast<double>(last_ - first_) / (ended_ - began_); }

   private:
    Timing timing_;
    std::int64_t first_ = 0;
    std::int64_t last_ = 0;
    double began_ = 0;
    double ended_ = 0;
};

/// The family's default settings, but for its end: there is none.
core::TrainingRequest endlessTraining(const core::ModelFamily& family, std::shared_ptr<const core::Dataset> dataset);

/// Images a second of what the studio's training does: curves, weights for the sliders, validation and all. `observer`
/// is told what happens, too.
double imagesPerSecond(const core::TrainingRequest& request, const Timing& timing,
                       core::TrainingObserver observer = {});

}  // namespace bench
