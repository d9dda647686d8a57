#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

#include "core/metric/compare/Interval.h"

namespace core {

// How well a score tells the members of a set from others: what its receiver operating characteristic says, the true-
// positive rate against the false-positive rate over all thresholds. Scores are higher the more they speak for a
// member; none is NaN. All functions are pure; without members or without others they give what is not known (NaN).

/// The area under the curve.
struct RocArea {
    /// The chance that a member scores higher than another, where ties count half: 0.5 where the score says nothing, 1
    /// where it says all.
    double area = std::numeric_limits<double>::quiet_NaN();
    Interval interval;
};

/// By Mann and Whitney's statistic. The interval takes the variance of Hanley and McNeil (1982), and is solved for the
/// areas that the found one is just compatible with, as Wilson's is (Newcombe 2006, "Confidence intervals for an effect
/// size measure based on the Mann-Whitney statistic", part 2, method 5): it holds for small sets, and where the area is
/// 0 or 1.
RocArea rocArea(std::span<const double> members, std::span<const double> others);

/// One point of the curve.
struct RocPoint {
    double truePositives = std::numeric_limits<double>::quiet_NaN();  ///< share of the members
    Interval interval;               ///< of that share, with the threshold taken as given (see shareInterval())
    std::size_t falsePositives = 0;  ///< others that are taken for members as well
};

/// The share of members above the lowest threshold that takes at most the share `mostFalse` of the others for members
/// (0 to 1); with fewer others than 1 / mostFalse, none of them.
RocPoint rocPointAt(std::span<const double> members, std::span<const double> others, double mostFalse);

/// The curve itself: both from 0 to 1, of one size, ascending.
struct RocPoints {
    std::vector<double> falsePositives;
    std::vector<double> truePositives;
};

/// From (0, 0) to (1, 1), at most about `most` points of it: equal scores pass a threshold together, and points that
/// lie close to each other are left out. Empty where nothing is known.
RocPoints rocPoints(std::span<const double> members, std::span<const double> others, std::size_t most = 200);

/// What an attacker gains over a guess: the largest difference between the true-positive and the false-positive rate
/// (Yeom et al. 2018, arXiv 1709.01604), 0 to 1. Of members and others in equal numbers, (1 + advantage) / 2 are
/// recognized rightly. The threshold is chosen on the same scores, so that small sets give more than 0 by chance.
double attackAdvantage(std::span<const double> members, std::span<const double> others);

}  // namespace core
