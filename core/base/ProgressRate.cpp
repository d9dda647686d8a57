#include "core/base/ProgressRate.h"

namespace core {

namespace {

constexpr double kLeastSeconds = 1;

}  // namespace

void ProgressRate::add(const Progress& progress, Time now) {
    // A job that counts something else now, or again, has begun another stage.
    if (!started_ || progress.total != last_.total || progress.done < last_.done) {
        started_ = true;
        start_ = now;
        first_ = progress;
    }
    last_ = progress;
    perSecond_ = left_ = 0;
    const double seconds = std::chrono::duration<double>(now - start_).count();
    if (seconds < kLeastSeconds || progress.total == 0 || progress.done <= first_.done ||
        progress.done >= progress.total)
        return;
    perSecond_ = static_cast<double>(progress.done - first_.done) / seconds;
    left_ = static_cast<double>(progress.total - progress.done) / perSecond_;
}

}  // namespace core
