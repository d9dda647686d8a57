#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>

namespace core {

/// What a training does beside its steps, whatever it measures.
enum class Duty { status, curve, snapshot, checkpoint, recovery };

/// When each duty is due. All times are seconds of training.
class TrainingPace {
   public:
    /// The first checkpoint comes early, so that a training that is killed soon can be resumed, too; none ever does
    /// where the interval is infinite.
    /// The first state to go back to comes with the first point of the curves.
    explicit TrainingPace(double checkpointInterval, double recoveryInterval = std::numeric_limits<double>::infinity())
        : checkpointInterval_(checkpointInterval), recoveryInterval_(recoveryInterval) {
        of(Duty::recovery).interval =
            std::isfinite(recoveryInterval) ? std::min(recoveryInterval, kCurveInterval) : recoveryInterval;
        of(Duty::checkpoint).interval =
            std::isfinite(checkpointInterval) ? std::min(checkpointInterval, kFirstCheckpoint) : checkpointInterval;
    }

    bool isDue(Duty duty, double now) const {
        const Beat& beat = beats_[static_cast<std::size_t>(duty)];
        return now - beat.last >= beat.interval;
    }
    void did(Duty duty, double now) {
        of(duty).last = now;
        if (duty == Duty::checkpoint) of(duty).interval = checkpointInterval_;
        if (duty == Duty::recovery) of(duty).interval = recoveryInterval_;
    }
    /// As if all had been done just now.
    void reset(double now) {
        for (Beat& beat : beats_) beat.last = now;
    }

   private:
    static constexpr double kStatusInterval = 0.1;
    static constexpr double kCurveInterval = 0.2;  // that one training point sums up
    static constexpr double kSnapshotInterval = 0.5;
    static constexpr double kFirstCheckpoint = 5;

    struct Beat {
        double interval = 0;
        double last = 0;
    };
    Beat& of(Duty duty) { return beats_[static_cast<std::size_t>(duty)]; }

    double checkpointInterval_;
    double recoveryInterval_;
    // In the order of Duty.
    std::array<Beat, 5> beats_{Beat{kStatusInterval}, Beat{kCurveInterval}, Beat{kSnapshotInterval}, Beat{}, Beat{}};
};

}  // namespace core
