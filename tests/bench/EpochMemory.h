#pragma once

namespace bench {

inline constexpr const char* kEpochMemoryFlag = "--epoch-memory";

/// Trains a small model for one pass over 1,000,000 drawn images of 32 x 32 pixels that lie in a mapped file, and
/// prints the bytes of the images and the largest resident memory of this process. Returns the program's exit code.
int printEpochMemory();

}  // namespace bench
