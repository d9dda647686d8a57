#pragma once

#include <chrono>

namespace core {

/// Processor time that the calling thread has used so far. Unlike a clock's, it does not count waiting for a core,
/// which is nobody's loss.
std::chrono::duration<double> threadTime();

}  // namespace core
