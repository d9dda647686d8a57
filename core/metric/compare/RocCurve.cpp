#include "core/metric/compare/RocCurve.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <vector>

namespace core {

namespace {

constexpr double kRocNormal = 1.959963984540054;  // 97.5 % of a standard normal distribution lie below it

/// The variance of an area `area` that is found with so many scores, Hanley and McNeil's for exponential scores, the
/// same from either side.
double areaVariance(double area, double members, double others) {
    const double half = (members + others) / 2 - 1;
    return area * (1 - area) * (1 + half * (1 - area) / (2 - area) + half * area / (1 + area)) / (members * others);
}

/// Between `found` and `bound`, 0 or 1: the area furthest from `found` that it is compatible with.
double furthestArea(double found, double bound, double members, double others) {
    double inside = found;
    double outside = bound;
    for (int halving = 0; halving < 60; ++halving) {
        const double middle = (inside + outside) / 2;
        const double off = (found - middle) / kRocNormal;
        (off * off <= areaVariance(middle, members, others) ? inside : outside) = middle;
    }
    return inside;
}

std::vector<double> fromTheHighest(std::span<const double> scores) {
    std::vector<double> sorted(scores.begin(), scores.end());
    std::sort(sorted.begin(), sorted.end(), std::greater<>());
    return sorted;
}

}  // namespace

RocArea rocArea(std::span<const double> members, std::span<const double> others) {
    if (members.empty() || others.empty()) return {};
    std::vector<double> sorted(others.begin(), others.end());
    std::sort(sorted.begin(), sorted.end());
    double wins = 0;  // in halves
    for (const double score : members) {
        const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), score);
        wins += static_cast<double>((first - sorted.begin()) + (last - sorted.begin()));
    }
    const auto memberCount = static_cast<double>(members.size());
    const auto otherCount = static_cast<double>(others.size());
    const double area = wins / 2 / (memberCount * otherCount);
    return {area, {furthestArea(area, 0, memberCount, otherCount), furthestArea(area, 1, memberCount, otherCount)}};
}

RocPoint rocPointAt(std::span<const double> members, std::span<const double> others, double mostFalse) {
    if (members.empty() || others.empty()) return {};
    const std::vector<double> sorted = fromTheHighest(others);
    // A share that is not exact in binary, a hundredth of 100, must not lose its last one.
    const auto allowed = static_cast<std::size_t>(mostFalse * static_cast<double>(sorted.size()) + 1e-9);
    // The first that must not be taken for a member decides; those that score like it are not either.
    const bool all = allowed >= sorted.size();
    const double threshold = all ? -std::numeric_limits<double>::infinity() : sorted[allowed];
    const auto isAbove = [&](double score) { return all || score > threshold; };
    const auto hits = static_cast<double>(std::count_if(members.begin(), members.end(), isAbove));
    const auto count = static_cast<double>(members.size());
    return {hits / count, shareInterval(hits, count),
            static_cast<std::size_t>(std::count_if(sorted.begin(), sorted.end(), isAbove))};
}

RocPoints rocPoints(std::span<const double> members, std::span<const double> others, std::size_t most) {
    RocPoints points;
    if (members.empty() || others.empty()) return points;
    const std::vector<double> high = fromTheHighest(members);
    const std::vector<double> low = fromTheHighest(others);
    const auto add = [&](double falsePositives, double truePositives) {
        points.falsePositives.push_back(falsePositives);
        points.truePositives.push_back(truePositives);
    };
    add(0, 0);
    const double step = 2 / static_cast<double>(std::max<std::size_t>(most, 2));
    std::size_t hits = 0;
    std::size_t mistakes = 0;
    while (hits < high.size() || mistakes < low.size()) {
        double next = -std::numeric_limits<double>::infinity();
        if (hits < high.size()) next = high[hits];
        if (mistakes < low.size()) next = std::max(next, low[mistakes]);
        while (hits < high.size() && high[hits] >= next) ++hits;
        while (mistakes < low.size() && low[mistakes] >= next) ++mistakes;
        const double truePositives = static_cast<double>(hits) / static_cast<double>(high.size());
        const double falsePositives = static_cast<double>(mistakes) / static_cast<double>(low.size());
        const double far = truePositives - points.truePositives.back() + falsePositives - points.falsePositives.back();
        const bool last = hits == high.size() && mistakes == low.size();
        if (last || far >= step) add(falsePositives, truePositives);
    }
    return points;
}

double attackAdvantage(std::span<const double> members, std::span<const double> others) {
    if (members.empty() || others.empty()) return std::numeric_limits<double>::quiet_NaN();
    const std::vector<double> high = fromTheHighest(members);
    const std::vector<double> low = fromTheHighest(others);
    double most = 0;
    std::size_t above = 0;  // of `low`
    for (std::size_t i = 0; i < high.size(); ++i) {
        if (i + 1 < high.size() && high[i + 1] == high[i]) continue;  // equal scores pass a threshold together
        while (above < low.size() && low[above] >= high[i]) ++above;
        most = std::max(most, static_cast<double>(i + 1) / static_cast<double>(high.size()) -
                                  static_cast<double>(above) / static_cast<double>(low.size()));
    }
    return most;
}

}  // namespace core
