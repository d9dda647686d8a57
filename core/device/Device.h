#pragma once

#include <cstdint>
#include <string>

#include "core/base/Message.h"

namespace core {

/// The processor's name as the system gives it: "AMD EPYC 7763".
std::string deviceName();

/// Cores that this process may use, 1 or more.
int coreCount();

/// How the cores are shared between a trainer and a renderer while both run. The renderer always has one: OpenBLAS's
/// OpenMP build keeps one number of threads for all callers and rebuilds its buffers when a caller with another number
/// (but for 1) comes, which two busy threads must not do to each other.
struct ThreadShares {
    int trainer = 1;
    int renderer = 1;
};
ThreadShares shareThreads(int cores);

/// Memory of the machine in bytes; 0 where the system does not tell.
std::uint64_t totalMemory();

/// Memory in bytes that new work may take without the machine moving other data to the disk; 0 where the system does
/// not tell.
std::uint64_t freeMemory();

/// Resident memory of this process in bytes.
std::uint64_t residentMemory();

/// Version text of LibTorch and whether its matrix products run on a fast BLAS, for `imago info` and the About window.
Message libraryVersions();

}  // namespace core
