#pragma once

namespace core {

/// While one lives, what its thread writes to std::cerr goes nowhere; other threads are heard. For OpenCV, which prints
/// what is wrong with a file without its name, and has no switch for that in 4.6.
class QuietCerr {
   public:
    QuietCerr();
    ~QuietCerr();
    QuietCerr(const QuietCerr&) = delete;
    QuietCerr& operator=(const QuietCerr&) = delete;
};

}  // namespace core
