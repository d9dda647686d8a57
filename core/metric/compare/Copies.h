#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "core/base/JobContext.h"
#include "core/base/Message.h"
#include "core/metric/compare/Comparison.h"
#include "core/metric/compare/Interval.h"
#include "core/metric/compare/PixelDistances.h"

namespace core {

/// Of so many held-out samples at most the distances are measured: enough for the nearest of 100, and then some.
inline constexpr std::size_t kMostHeldOut = 10'000;
/// From which on the nearest of 100 is known well enough.
inline constexpr std::size_t kLeastHeldOut = 100;
inline constexpr std::size_t kMostClosePairs = 24;
/// So far at most is a sample from a training sample that it is an exact copy of: what rounding to 256 gray levels
/// makes of the same values.
inline constexpr double kRoundingDistance = 0.5 / 255;

/// A generated sample and the training sample that it is nearest to.
struct ClosePair {
    std::size_t generated = 0;   ///< its place among the generated samples
    std::uint32_t training = 0;  ///< its index in the dataset
    double distance = 0;         ///< PixelNeighbor::distance

    bool operator==(const ClosePair&) const = default;
};

/// A share of samples, and the same share of held-out ones.
struct CopyShare {
    double value = std::numeric_limits<double>::quiet_NaN();
    Interval interval = {};
    double floor = std::numeric_limits<double>::quiet_NaN();
    Interval floorInterval = {};
};

/// Whether generated samples are nearer to training samples than unseen ones are. Shares other than that of `exact`,
/// `z` and what is said of held-out samples are NaN without these.
struct Copies {
    std::size_t generated = 0;   ///< samples that were measured; 0 where it was stopped, or there was nothing to do
    std::size_t heldOut = 0;     ///< held-out samples that were measured
    std::size_t duplicates = 0;  ///< of these, those that are training samples too, perhaps mirrored or shifted
    /// The distance that 99 of 100 held-out samples keep from the training samples; duplicates do not count.
    double threshold = std::numeric_limits<double>::quiet_NaN();
    CopyShare nearer;  ///< nearer than `threshold`
    /// For which the nearest is less than half as far as the 50 nearest on average: distance / (0.5 x their mean) of
    /// arXiv 2301.13188 is below 1. Smooth samples, which are near to much, do not count.
    CopyShare single;
    /// No farther than kRoundingDistance: a copy, with or without held-out samples.
    CopyShare exact;
    /// C_T of arXiv 2004.05675 over all samples at once: below -3 they are copied, above 3 the model underfits.
    double z = std::numeric_limits<double>::quiet_NaN();
    double closest = std::numeric_limits<double>::quiet_NaN();         ///< the least distance of a generated sample
    double closestHeldOut = std::numeric_limits<double>::quiet_NaN();  ///< of a held-out one
    std::vector<double> distances;         ///< of each generated sample from its nearest training sample
    std::vector<double> heldOutDistances;  ///< the same of each held-out one, duplicates left out
    std::vector<ClosePair> pairs;          ///< the closest first, each training sample once, kMostClosePairs at most
};

/// What may be said about copies: never that there are none.
enum class CopyFinding {
    unknown,   ///< there are no held-out samples
    none,      ///< no sign was found, which is no proof
    underfit,  ///< the same, and they are farther from the training samples than unseen ones
    smooth,    ///< nearer than unseen ones, but not to a single training sample
    copied     ///< more of them than of unseen ones are near to a single training sample
};

/// How much larger `generated` distances are than `heldOut` ones: z of the Mann-Whitney statistic, 0 where both are
/// alike, negative where the generated ones are smaller. Ties count half. NaN where either is empty.
double copyingZ(std::span<const double> generated, std::span<const double> heldOut);

/// From the neighbors of generated and held-out samples among `training`, indices of a dataset.
Copies copiesOf(std::span<const PixelNeighbor> generated, std::span<const PixelNeighbor> heldOut,
                std::span<const std::uint32_t> training);

/// Searches and compares. More than kMostHeldOut held-out samples are drawn from by the seed. Blocks; takes the threads
/// of `context`. Throws Error where a sample cannot be read any more.
Copies findCopies(const ComparedSets& sets, const JobContext& context);

/// C_T beyond which its paper speaks of copying, or of underfitting.
inline constexpr double kTellingZ = 3;

CopyFinding findingOf(const Copies& copies);
/// The same of Copies::nearer, single and z alone.
CopyFinding findingOf(const CopyShare& nearer, const CopyShare& single, double z);
/// How many of the samples are exact copies.
std::size_t exactCopies(const Copies& copies);
/// A whole sentence or two, with what it does not mean; empty for `unknown`.
Message sentenceOf(const Copies& copies);
/// Whether it is sentenceOf() copies that were found, or of samples that are close on the whole.
bool isCopyFinding(const Message& warning);

}  // namespace core
