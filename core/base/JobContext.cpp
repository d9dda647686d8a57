#include "core/base/JobContext.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <mutex>
#include <utility>

namespace core {

namespace {

constexpr std::chrono::milliseconds kReportInterval{34};
constexpr double kPartUnits = 1000;
constexpr double kNoise = 1e-9;  // of shares that are parts of parts

}  // namespace

/// The observer of a job and of all its parts, and when it heard something last.
class JobContext::Listener {
   public:
    explicit Listener(ProgressObserver observer) : observer_(std::move(observer)) {}

    void tell(const Progress& progress) {
        const std::lock_guard lock(mutex_);
        const auto now = std::chrono::steady_clock::now();
        const bool end = progress.total != 0 && progress.done == progress.total;
        if (!end && told_ && now - last_ < kReportInterval) return;
        told_ = true;
        last_ = now;
        observer_(progress);
    }

   private:
    const ProgressObserver observer_;
    std::mutex mutex_;
    std::chrono::steady_clock::time_point last_;  // guarded by mutex_
    bool told_ = false;                           // guarded by mutex_
};

JobContext::JobContext(std::stop_token stop, ProgressObserver progress, int threads)
    : stop_(std::move(stop)),
      listener_(progress ? std::make_shared<Listener>(std::move(progress)) : nullptr),
      threads_(std::max(1, threads)) {}

void JobContext::report(std::size_t done, std::size_t total, const std::string& item) const {
    if (!listener_) return;
    Progress progress{done, total, item};
    if (!whole_) {
        // Nothing but the end of the whole is told as the end, however near it comes.
        const bool end = total != 0 && done == total && to_ > 1 - kNoise;
        const double place = std::round(kPartUnits * (from_ + (to_ - from_) * progress.fraction()));
        progress.done = static_cast<std::size_t>(end ? place : std::min(place, kPartUnits - 1));
        progress.total = static_cast<std::size_t>(kPartUnits);
    }
    listener_->tell(progress);
}

JobContext JobContext::part(double from, double to) const {
    JobContext stage = *this;
    stage.whole_ = false;
    stage.from_ = from_ + (to_ - from_) * from;
    stage.to_ = from_ + (to_ - from_) * to;
    return stage;
}

}  // namespace core
