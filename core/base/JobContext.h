#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>

namespace core {

/// How far a job is.
struct Progress {
    std::size_t done = 0;
    std::size_t total = 0;  ///< 0 while unknown
    std::string item = {};  ///< what is being worked on; empty where that says nothing

    /// 0 to 1; 0 while the total is unknown.
    double fraction() const { return total == 0 ? 0.0 : static_cast<double>(done) / static_cast<double>(total); }
};

/// Called on the threads of the job, one call at a time, at most about 30 times a second and always at the end. It
/// should return quickly; what it throws ends the job.
using ProgressObserver = std::function<void(const Progress&)>;

/// What whoever starts a long job gives it: when to stop, whom to tell how far it is, how many threads to take. A plain
/// value, for any thread; its copies and parts tell the same observer.
class JobContext {
   public:
    /// Never stops, tells nobody, takes one thread.
    JobContext() = default;
    /// `threads`: 1 or more. Not explicit: for many a job a stop token is all the context there is.
    JobContext(std::stop_token stop, ProgressObserver progress = {}, int threads = 1);

    bool stopRequested() const { return stop_.stop_requested(); }
    /// To wait for it, or to hand it to what tells no progress.
    const std::stop_token& stop() const { return stop_; }
    int threads() const { return threads_; }

    /// `total` is 0 while unknown; `done` is `total` at the end, and then only.
    void report(std::size_t done, std::size_t total, const std::string& item = {}) const;

    /// For one stage of the job: all of the stage is what lies between `from` and `to` of the job, 0 to 1. The observer
    /// hears of the job as a whole, in thousandths.
    JobContext part(double from, double to) const;

   private:
    class Listener;

    std::stop_token stop_;
    std::shared_ptr<Listener> listener_;  // null: nobody
    int threads_ = 1;
    bool whole_ = true;
    double from_ = 0;
    double to_ = 1;
};

}  // namespace core
