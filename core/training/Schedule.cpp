#include "core/training/Schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace core {

namespace {

/// Adam's averages mean little in its first steps.
constexpr double kWarmUpSteps = 100;

}  // namespace

Schedule::Schedule(const Settings& settings)
    : peak_(settings.real("learning_rate")), cosine_(settings.choice("schedule") == "cosine") {
    const std::string& length = settings.choice("length");
    if (length == "epochs") epochs_ = static_cast<double>(settings.integer("epochs"));
    if (length == "minutes") seconds_ = 60.0 * settings.real("minutes");
}

double Schedule::fraction(double epoch, double seconds) const {
    if (epochs_ > 0) return std::min(1.0, epoch / epochs_);
    if (seconds_ > 0) return std::min(1.0, seconds / seconds_);
    return -1;
}

double Schedule::learningRate(std::int64_t step, double epoch, double seconds) const {
    const double warmUp = std::min(1.0, (static_cast<double>(step) + 1) / kWarmUpSteps);
    const double done = fraction(epoch, seconds);
    if (!cosine_ || done < 0) return peak_ * warmUp;
    return peak_ * warmUp * 0.5 * (1 + std::cos(std::numbers::pi * done));
}

double Schedule::remaining(double epoch, double seconds) const {
    if (seconds_ > 0) return std::max(0.0, seconds_ - seconds);
    if (epochs_ <= 0 || epoch <= 0) return -1;
    return std::max(0.0, seconds * (epochs_ - epoch) / epoch);
}

}  // namespace core
