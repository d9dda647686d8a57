#include "core/metric/compare/Copies.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "core/base/GroupedCount.h"
#include "core/base/StableRandom.h"

namespace core {

namespace {

/// One in so many held-out samples may be nearer than the threshold.
constexpr std::size_t kOneNearerIn = 100;
/// As in arXiv 2301.13188: the mean distance from the neighbors counts half.
constexpr double kRatioScale = 0.5;

std::vector<double> distancesOf(std::span<const PixelNeighbor> neighbors) {
    std::vector<double> distances;
    distances.reserve(neighbors.size());
    for (const PixelNeighbor& each : neighbors) distances.push_back(each.distance);
    return distances;
}

bool isNearToOne(const PixelNeighbor& neighbor) {
    return neighbor.distance < kRatioScale * neighbor.around;
}

bool isTheSame(const PixelNeighbor& neighbor) {
    return neighbor.distance <= kRoundingDistance;
}

template <typename Is>
CopyShare shareOf(std::span<const PixelNeighbor> generated, std::span<const PixelNeighbor> heldOut, const Is& is) {
    const auto hits = static_cast<double>(std::ranges::count_if(generated, is));
    const auto heldOutHits = static_cast<double>(std::ranges::count_if(heldOut, is));
    const auto samples = static_cast<double>(generated.size());
    const auto others = static_cast<double>(heldOut.size());
    return {hits / samples, shareInterval(hits, samples), heldOutHits / others, shareInterval(heldOutHits, others)};
}

std::vector<ClosePair> closestPairs(std::span<const PixelNeighbor> generated, std::span<const std::uint32_t> training) {
    std::map<std::uint32_t, ClosePair> nearest;  // by training sample
    for (std::size_t i = 0; i < generated.size(); ++i) {
        const ClosePair pair{i, training[generated[i].nearest], generated[i].distance};
        const auto [place, fresh] = nearest.try_emplace(pair.training, pair);
        if (!fresh && pair.distance < place->second.distance) place->second = pair;
    }
    std::vector<ClosePair> pairs;
    pairs.reserve(nearest.size());
    for (const auto& [index, pair] : nearest) pairs.push_back(pair);
    std::ranges::sort(pairs, [](const ClosePair& a, const ClosePair& b) {
        return std::pair(a.distance, a.generated) < std::pair(b.distance, b.generated);
    });
    if (pairs.size() > kMostClosePairs) pairs.resize(kMostClosePairs);
    return pairs;
}

std::vector<std::uint32_t> drawn(std::span<const std::uint32_t> heldOut, std::uint64_t seed) {
    std::vector<std::uint32_t> some(heldOut.begin(), heldOut.end());
    if (some.size() <= kMostHeldOut) return some;
    StableRandom(seed).shuffle(some);
    some.resize(kMostHeldOut);
    return some;
}

}  // namespace

double copyingZ(std::span<const double> generated, std::span<const double> heldOut) {
    std::vector<std::pair<double, bool>> all;  // distance, whether it is a generated sample's
    all.reserve(generated.size() + heldOut.size());
    for (const double distance : generated) all.emplace_back(distance, true);
    for (const double distance : heldOut) all.emplace_back(distance, false);
    std::ranges::sort(all);
    const auto m = static_cast<double>(generated.size());
    const auto n = static_cast<double>(heldOut.size());
    double ranks = 0;  // of the generated ones; equal distances share theirs
    double ties = 0;
    for (std::size_t from = 0, to = 0; from < all.size(); from = to) {
        std::size_t own = 0;
        for (; to < all.size() && all[to].first == all[from].first; ++to) own += all[to].second ? 1 : 0;
        const auto alike = static_cast<double>(to - from);
        ranks += static_cast<double>(own) * 0.5 * static_cast<double>(from + 1 + to);
        ties += alike * alike * alike - alike;
    }
    const double larger = ranks - m * (m + 1) / 2;  // pairs in which the generated one is the larger
    const double variance = m * n / 12 * (m + n + 1 - ties / ((m + n) * (m + n - 1)));
    if (m == 0 || n == 0) return std::numeric_limits<double>::quiet_NaN();
    return variance > 0 ? (larger - m * n / 2) / std::sqrt(variance) : 0;
}

Copies copiesOf(std::span<const PixelNeighbor> generated, std::span<const PixelNeighbor> heldOut,
                std::span<const std::uint32_t> training) {
    Copies copies;
    if (generated.empty()) return copies;
    copies.generated = generated.size();
    copies.heldOut = heldOut.size();
    copies.pairs = closestPairs(generated, training);
    copies.closest = copies.pairs.front().distance;
    copies.distances = distancesOf(generated);
    copies.exact = shareOf(generated, heldOut, isTheSame);
    if (heldOut.empty()) return copies;
    copies.single = shareOf(generated, heldOut, isNearToOne);
    std::vector<double>& others = copies.heldOutDistances;
    others = distancesOf(heldOut);
    copies.z = copyingZ(copies.distances, others);
    // A training sample that was also held out says nothing about how near unseen ones come.
    copies.duplicates = std::erase(others, 0.0);
    copies.closestHeldOut = copies.duplicates > 0 ? 0 : *std::ranges::min_element(others);
    if (others.empty()) return copies;
    const auto nearest = others.begin() + static_cast<std::ptrdiff_t>(others.size() / kOneNearerIn);
    std::ranges::nth_element(others, nearest);
    copies.threshold = *nearest;
    copies.nearer =
        shareOf(generated, heldOut, [&](const PixelNeighbor& each) { return each.distance < copies.threshold; });
    return copies;
}

Copies findCopies(const ComparedSets& sets, const JobContext& context) {
    const std::vector<std::uint32_t> heldOut = drawn(sets.heldOut, sets.seed);
    const std::size_t generated = sets.generated.size();
    if (generated == 0) return {};
    // Both at once: the training samples are read a single time.
    const PixelQueries queries{generated + heldOut.size(), [&](std::size_t at, std::vector<std::uint8_t>& room) {
                                   return at < generated ? std::span<const std::uint8_t>(sets.generated[at].bytes)
                                                         : sets.dataset.readSample(heldOut[at - generated], room);
                               }};
    const std::vector<PixelNeighbor> found = nearestByPixels(sets.dataset, sets.training, queries, context);
    if (found.empty()) return {};
    return copiesOf(std::span(found).first(generated), std::span(found).subspan(generated), sets.training);
}

namespace {

Message signsOfCopying(std::size_t count, std::size_t generated) {
    return Message(
        "Signs of copying: samples that are far closer to a single training image than to others like it (%1 of %2), "
        "which is rarer among held-out images. Compare the closest pairs.",
        groupedCount(count), groupedCount(generated));
}

Message closerOnTheWhole() {
    return Message(
        "The samples are closer to the training images than held-out images are, but hardly to single ones: they may "
        "be smooth (blurred), or copies of images of which the data has many alike. Compare the closest pairs.");
}

}  // namespace

bool isCopyFinding(const Message& warning) {
    return warning.text() == signsOfCopying(0, 0).text() || warning.text() == closerOnTheWhole().text();
}

CopyFinding findingOf(const Copies& copies) {
    return findingOf(copies.nearer, copies.single, copies.z);
}

CopyFinding findingOf(const CopyShare& nearer, const CopyShare& single, double z) {
    if (std::isnan(nearer.value)) return CopyFinding::unknown;
    const auto isRaised = [](const CopyShare& share) { return share.interval.low > share.floorInterval.high; };
    // Also alone: a few copies among many samples change neither of the others.
    if (isRaised(single)) return CopyFinding::copied;
    if (isRaised(nearer) || z < -kTellingZ) return CopyFinding::smooth;
    return z > kTellingZ ? CopyFinding::underfit : CopyFinding::none;
}

std::size_t exactCopies(const Copies& copies) {
    if (std::isnan(copies.exact.value)) return 0;
    return static_cast<std::size_t>(std::lround(copies.exact.value * static_cast<double>(copies.generated)));
}

Message sentenceOf(const Copies& copies) {
    switch (findingOf(copies)) {
        case CopyFinding::copied:
            return signsOfCopying(
                static_cast<std::size_t>(std::lround(copies.single.value * static_cast<double>(copies.generated))),
                copies.generated);
        case CopyFinding::smooth:
            return closerOnTheWhole();
        case CopyFinding::underfit:
            return Message(
                "No sign of copying found, and the samples are farther from the training images than held-out images "
                "are: the model underfits. That is no proof: copies of a few images among many samples do not show in "
                "these figures, nor do copies that are changed by more than a mirror image or a shift of one pixel.");
        case CopyFinding::none:
            return Message(
                "No sign of copying found. That is no proof: only these %1 samples were compared, pixel by pixel, and "
                "copies that are changed by more than a mirror image or a shift of one pixel are not recognized.",
                groupedCount(copies.generated));
        case CopyFinding::unknown:
            break;
    }
    return {};
}

}  // namespace core
