#pragma once

#include <cstdint>

#include "core/parameter/Settings.h"

namespace core {

/// How far a training is and what the learning rate is there, from the length and schedule of its settings.
class Schedule {
   public:
    explicit Schedule(const Settings& settings);

    /// 0 to 1 of the planned length; negative where it is endless.
    double fraction(double epoch, double seconds) const;

    /// True at the planned end.
    bool finished(double epoch, double seconds) const { return fraction(epoch, seconds) >= 1.0; }

    /// A linear warm-up over the first 100 steps, then constant or a cosine to zero (Loshchilov and Hutter,
    /// arXiv 1608.03983) at fraction 1.
    double learningRate(std::int64_t step, double epoch, double seconds) const;

    /// Seconds still to go; negative where that is not known.
    double remaining(double epoch, double seconds) const;

   private:
    double epochs_ = 0;   // 0: not limited
    double seconds_ = 0;  // 0: not limited
    double peak_;
    bool cosine_;
};

}  // namespace core
