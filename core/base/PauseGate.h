#pragma once

#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace core {

/// Holds a job between two steps while it is closed. Any thread may open and close it, at any time, also
/// before the job has begun.
class PauseGate {
   public:
    void pause();
    void resume();
    bool paused() const;

    /// Lets one step through while it is paused. Does nothing when it is not.
    void step();

    /// Returns at once when open; else waits until resume(), step() or `stop`. True when it waited.
    bool pass(std::stop_token stop);

   private:
    mutable std::mutex mutex_;
    std::condition_variable_any changed_;
    bool paused_ = false;
    int steps_ = 0;  // that may pass while it is paused
};

}  // namespace core
