#pragma once

#include <chrono>
#include <string>

#include "core/dataset/Import.h"

namespace core {

/// Passes progress on to an observer, at most 30 times a second and always the end. For one thread.
class ProgressMeter {
   public:
    /// `observer` may be empty and must outlive the meter.
    explicit ProgressMeter(const ImportObserver& observer) : observer_(observer) {}

    void report(std::size_t done, std::size_t total, const std::string& item) {
        if (!observer_) return;
        const auto now = Clock::now();
        const bool end = total != 0 && done == total;
        if (!end && reported_ && now - last_ < kInterval) return;
        reported_ = true;
        last_ = now;
        observer_({done, total, item});
    }

   private:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::milliseconds kInterval{34};

    const ImportObserver& observer_;
    Clock::time_point last_;
    bool reported_ = false;
};

}  // namespace core
