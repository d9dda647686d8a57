#pragma once

#include <cstddef>
#include <functional>

#include "core/base/JobContext.h"

namespace core {

/// Runs `work(begin, end)` for [0, count) in pieces of `chunk`, on the threads of `context`; the calling thread is one
/// of them and calls `progress(done)` between its pieces and at the end. Returns false when it was stopped (some pieces
/// are then missing). The first exception of any piece is thrown on to the caller when all threads have ended.
bool forEachChunk(std::size_t count, std::size_t chunk, const JobContext& context,
                  const std::function<void(std::size_t begin, std::size_t end)>& work,
                  const std::function<void(std::size_t done)>& progress);

}  // namespace core
