#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/base/JobContext.h"
#include "core/base/ThreadTeam.h"

namespace core {

/// The nearest other rows of each row of a table.
struct NeighborTable {
    std::size_t each = 0;                 ///< neighbors of a row
    std::vector<std::uint32_t> places;    ///< rows x each, the nearest first
    std::vector<float> squaredDistances;  ///< of the same
};

/// Finds them exactly, in a table of `width` floats a row: `each` of them, or all others where those are fewer. The
/// result is the same for any number of threads, which are those of `team`. Empty when it was stopped; tells what part
/// is done.
NeighborTable nearestNeighbors(std::span<const float> rows, std::size_t width, std::size_t each, ThreadTeam& team,
                               const JobContext& context = {});

/// The same among the rows `among` alone, which are ascending: neighbors of all rows, but only these. `each` is cut to
/// one less than they are.
NeighborTable nearestAmong(std::span<const float> rows, std::size_t width, std::span<const std::uint32_t> among,
                           std::size_t each, ThreadTeam& team, const JobContext& context = {});

}  // namespace core
