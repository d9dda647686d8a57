#pragma once

#include <cstdint>

namespace bench {

/// The largest resident memory of this process so far, in bytes.
std::uint64_t peakMemory();

inline constexpr const char* kImportMemoryFlag = "--import-memory";

/// Loads Fashion-MNIST and prints the bytes of its images and by how many bytes the resident memory grew meanwhile,
/// at the most and at the end. Returns the program's exit code.
int printImportMemory();

}  // namespace bench
