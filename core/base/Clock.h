#pragma once

#include <chrono>

namespace core {

/// Seconds of training: runs from its making, stands still between stop() and start().
class Clock {
   public:
    double seconds() const { return total_ + (running_ ? since(begin_) : 0); }
    void stop() {
        if (!running_) return;
        total_ += since(begin_);
        running_ = false;
    }
    /// `seconds` have passed so far; it runs on, or stands still, as before.
    void reset(double seconds) {
        total_ = seconds;
        begin_ = std::chrono::steady_clock::now();
    }
    void start() {
        if (running_) return;
        begin_ = std::chrono::steady_clock::now();
        running_ = true;
    }

   private:
    static double since(std::chrono::steady_clock::time_point begin) {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    }

    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
    double total_ = 0;
    bool running_ = true;
};

}  // namespace core
