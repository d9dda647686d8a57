#pragma once

#include <chrono>

#include "core/base/JobContext.h"

namespace core {

/// How fast a job goes and how long it still takes, from what it reports.
class ProgressRate {
   public:
    using Time = std::chrono::steady_clock::time_point;

    /// The job reported this at that time.
    void add(const Progress& progress, Time now = std::chrono::steady_clock::now());

    /// Whether enough is known to tell: from about a second after the beginning on, and not at the end.
    bool isKnown() const { return perSecond_ > 0; }
    double perSecond() const { return perSecond_; }  ///< of what `done` counts
    double secondsLeft() const { return left_; }

   private:
    Time start_;
    Progress first_;
    Progress last_;
    bool started_ = false;
    double perSecond_ = 0;
    double left_ = 0;
};

}  // namespace core
