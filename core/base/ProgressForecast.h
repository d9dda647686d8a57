#pragma once

#include <chrono>
#include <map>
#include <string>
#include <vector>

#include "core/base/JobContext.h"

namespace core {

/// How long a job of unlike stages still takes. Its progress does not go evenly with time, so that the first stages
/// tell little about the later ones: where a job of the same kind has run to its end before, what was measured then is
/// gone by; else nothing is said before most of the job is done. Not thread-safe.
class ProgressForecast {
   public:
    using Time = std::chrono::steady_clock::time_point;

    /// `from`: the share of the job, 0 to 1, before which its speed says nothing about the rest (files are opened,
    /// which may have been read before).
    explicit ProgressForecast(double from) : from_(from) {}

    /// A job begins. Those with the same `kind` do the same work.
    void begin(std::string kind, Time now = std::chrono::steady_clock::now());
    /// It has reported this at that time.
    void add(const Progress& progress, Time now = std::chrono::steady_clock::now());
    /// It has done all: what it took is known for the next one of its kind. Without a call it is not.
    void finish(Time now = std::chrono::steady_clock::now());

    /// Of the job that runs; below 0 where there is nothing to go by.
    double secondsLeft() const { return left_; }

   private:
    struct Point {
        double fraction = 0;
        double seconds = 0;
    };
    /// How long after its beginning a job was so far: fractions and seconds rise.
    using Course = std::vector<Point>;

    static double secondsAt(const Course& course, double fraction);
    double leftByCourse(const Course& known, double fraction, double seconds) const;
    double leftBySpeed(double fraction, double seconds) const;

    double from_;
    std::string kind_;
    Time start_;
    Course course_;
    std::map<std::string, Course> known_;
    double left_ = -1;
};

}  // namespace core
