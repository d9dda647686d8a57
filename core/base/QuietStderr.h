#pragma once

#include <mutex>

namespace core {

/// While one lives, what the process writes to its standard error output goes nowhere: for the moment in which a
/// library prints there and has no switch that it would heed. What went wrong must be told by what it returns. A second
/// one waits for the first.
class QuietStderr {
   public:
    QuietStderr();
    ~QuietStderr();
    QuietStderr(const QuietStderr&) = delete;
    QuietStderr& operator=(const QuietStderr&) = delete;

   private:
    std::unique_lock<std::mutex> lock_;
    int saved_ = -1;  // descriptor of the output itself; -1: it could not be put aside, and stays as it is
};

}  // namespace core
