#include "core/base/ProgressForecast.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

/// Of the job after `from`: what must be done before its own speed says something about the rest.
constexpr double kMostOfTheJob = 0.5;
/// Of the time that a job of its kind took: what must have passed before they are compared in speed.
constexpr double kComparableTime = 0.1;

double secondsBetween(ProgressForecast::Time from, ProgressForecast::Time to) {
    return std::chrono::duration<double>(to - from).count();
}

}  // namespace

void ProgressForecast::begin(std::string kind, Time now) {
    kind_ = std::move(kind);
    start_ = now;
    course_ = {{0, 0}};
    left_ = -1;
}

void ProgressForecast::add(const Progress& progress, Time now) {
    if (course_.empty() || progress.total == 0) return;
    const double fraction = progress.fraction();
    const double seconds = secondsBetween(start_, now);
    if (fraction > course_.back().fraction) course_.push_back({fraction, seconds});
    const auto known = known_.find(kind_);
    left_ = known != known_.end() ? leftByCourse(known->second, fraction, seconds) : leftBySpeed(fraction, seconds);
}

void ProgressForecast::finish(Time now) {
    if (course_.empty()) return;
    if (course_.back().fraction < 1) course_.push_back({1, 0});
    course_.back().seconds = secondsBetween(start_, now);
    known_[kind_] = std::exchange(course_, {});
    left_ = -1;
}

double ProgressForecast::secondsAt(const Course& course, double fraction) {
    const auto after = std::ranges::lower_bound(course, fraction, {}, &Point::fraction);
    if (after == course.begin()) return after->seconds;
    if (after == course.end()) return course.back().seconds;
    const Point& before = *(after - 1);
    const double share = (fraction - before.fraction) / (after->fraction - before.fraction);
    return before.seconds + share * (after->seconds - before.seconds);
}

double ProgressForecast::leftByCourse(const Course& known, double fraction, double seconds) const {
    const double whole = known.back().seconds;
    const double then = secondsAt(known, fraction);
    const double compared = then - secondsAt(known, from_);
    const double took = seconds - secondsAt(course_, from_);
    // The machine may be busier now, or freer.
    const double pace = fraction > from_ && compared > 0 && compared >= kComparableTime * whole ? took / compared : 1;
    return std::max(0.0, pace * (whole - then));
}

double ProgressForecast::leftBySpeed(double fraction, double seconds) const {
    const double done = (fraction - from_) / (1 - from_);
    if (done < kMostOfTheJob || fraction >= 1) return -1;
    return (seconds - secondsAt(course_, from_)) * (1 - done) / done;
}

}  // namespace core
