#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/metric/MetricDetail.h"
#include "core/metric/compare/Comparison.h"
#include "core/metric/compare/Copies.h"

namespace core {

inline constexpr std::size_t kMostShownPairs = 12;

/// The closest pairs side by side, and how the distances of samples and of held-out images are spread. Blocks; throws
/// Error where an image cannot be read any more.
std::vector<MetricDetail> copyDetails(const ComparedSets& sets, const Copies& copies);

/// The share of `values` up to each of at most 101 of them that stand for all: both ascending.
CurveDetail::Curve cumulativeCurve(Message label, std::span<const double> values);

}  // namespace core
