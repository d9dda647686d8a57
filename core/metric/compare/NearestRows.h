#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/base/JobContext.h"
#include "core/metric/compare/FeatureSet.h"

namespace core {

/// Sum of (a - b)^2 in double precision: 0 for equal rows, however far they lie from the origin. Both have the same
/// length.
double squaredDistance(std::span<const float> a, std::span<const float> b);

/// Squared distances of some rows of one set to some rows of another.
struct DistanceBlock {
    std::size_t firstQuery = 0;
    std::size_t queries = 0;
    std::size_t firstReference = 0;
    std::size_t references = 0;
    std::span<const float> squared;  ///< queries x references, row after row; 0 or more
    /// None is off by more than this. Where a decision is closer than that, squaredDistance() makes it.
    float error = 0;
};

/// Hands the distances of all rows of `queries` to all rows of `references` to `look`, block by block: matrix products
/// of single precision, from the center of the references, so that little is lost in differences of large squares. The
/// blocks of one query come one after the other, by ascending reference, on one thread; those of different queries on
/// any of the threads of `context`, at the same time. They are the same for any number of threads, of which it takes
/// fewer where their blocks would need more than 64 MB. Tells how many queries are done. False where it was stopped,
/// which is heard between blocks. Both sets have the same dimensions and finite values. What `look` throws is thrown
/// on.
bool forEachDistanceBlock(const FeatureSet& queries, const FeatureSet& references, const JobContext& context,
                          const std::function<void(const DistanceBlock&)>& look);

/// Whether a row finds itself, where a set is searched for the neighbors of its own rows.
enum class OwnRow { found, leftOut };

/// The nearest references of each query.
struct NearestRows {
    std::size_t each = 0;                  ///< references of a query; 0: it was stopped, or there are none
    std::vector<std::uint32_t> places;     ///< queries x each: rows of the references, the nearest first
    std::vector<double> squaredDistances;  ///< of the same, as squaredDistance() has them
};

/// Finds the `most` nearest of `references` for each row of `queries`, or all where those are fewer; of equally near
/// ones the first. Exact, and the same for any number of threads. With OwnRow::leftOut both are the same set. For the
/// rest see forEachDistanceBlock().
NearestRows findNearestRows(const FeatureSet& queries, const FeatureSet& references, std::size_t most,
                            OwnRow own = OwnRow::found, const JobContext& context = {});

}  // namespace core
