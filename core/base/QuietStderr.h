#pragma once

namespace core {

/// While any of them lives, what the process writes to its standard error output goes nowhere: for the time in which a
/// library, or a thread of it, prints there and has no switch that it would heed. What went wrong must be told by what
/// it returns. Any number at once, on any thread; none waits for
/// another. What is to be seen meanwhile needs a descriptor of its own, made before.
class QuietStderr {
   public:
    QuietStderr();
    ~QuietStderr();
    QuietStderr(const QuietStderr&) = delete;
    QuietStderr& operator=(const QuietStderr&) = delete;
};

}  // namespace core
