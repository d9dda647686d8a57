#include "core/training/trainer/StatusReport.h"

namespace core {

void StatusReport::tell(TrainingPhase phase) {
    speed_.update(course_.seconds(), course_.sampler.served());
    if (observer_.status) observer_.status(status(phase, speed_.imagesPerSecond()));
}

void StatusReport::tellPrior(double share) {
    if (!observer_.status) return;
    TrainingStatus now = status(TrainingPhase::fittingPrior, speed_.imagesPerSecond());
    now.fitted = share;
    observer_.status(now);
}

TrainingStatus StatusReport::tellEnd() {
    const double seconds = course_.seconds();
    const TrainingStatus last =
        status(TrainingPhase::finished, seconds > 0 ? static_cast<double>(course_.sampler.served()) / seconds : 0.0);
    if (observer_.status) observer_.status(last);
    return last;
}

TrainingStatus StatusReport::status(TrainingPhase phase, double imagesPerSecond) const {
    const double now = course_.seconds();
    TrainingStatus status;
    status.phase = phase;
    status.step = course_.steps;
    status.epoch = course_.epoch();
    status.seconds = now;
    status.imagesPerSecond = imagesPerSecond;
    status.fraction = course_.schedule.fraction(status.epoch, now);
    status.remaining = course_.schedule.remaining(status.epoch, now);
    status.learningRate = course_.settings.real("learning_rate");
    return status;
}

}  // namespace core
