#pragma once

#include <algorithm>
#include <cmath>
#include <optional>

namespace core {

/// The values of a loss so far, to tell one that explodes from one that goes up and down.
class LossRecord {
   public:
    /// Takes the next value. False when it is not finite, or far worse than the best one: by more than the loss has
    /// improved since its first value, and more than half of its size.
    bool add(double value) {
        if (!std::isfinite(value)) return false;
        if (!best_) first_ = best_ = value;
        const double slack = std::max(*first_ - *best_, 0.5 * std::abs(*best_));
        if (value > *best_ + std::max(slack, kLeastSlack)) return false;
        best_ = std::min(*best_, value);
        return true;
    }

   private:
    static constexpr double kLeastSlack = 1;

    std::optional<double> first_;
    std::optional<double> best_;
};

}  // namespace core
