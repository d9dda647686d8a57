#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/base/JobContext.h"
#include "core/dataset/Dataset.h"
#include "core/dataset/care/HealthCheck.h"
#include "core/dataset/care/SampleFacts.h"

namespace core {

/// Samples that would go where one of each group is kept.
std::size_t copiesIn(const std::vector<SampleGroup>& groups);

/// Groups of samples with the same bytes: found by their hashes, then compared byte by byte.
std::vector<SampleGroup> findExactDuplicates(const Dataset& dataset, const std::vector<SampleFacts>& facts);
/// The same from the contentHashes() alone.
std::vector<SampleGroup> findExactDuplicates(const Dataset& dataset, std::span<const std::uint64_t> hashes);

/// Exact and near duplicates of `samples` samples together: each sample in one group at most.
std::vector<SampleGroup> joinedGroups(std::size_t samples, const std::vector<SampleGroup>& exact,
                                      const std::vector<SampleGroup>& near);

/// Groups of samples that look the same though their bytes differ: compressed anew, made brighter, or, from 48 pixels a
/// side, shifted by a pixel. Of each group of `exact` only the first is looked at. Nothing when cancelled.
///
/// Two are near duplicates where all of this holds:
/// - one of the four quarters of their perceptual hashes differs in one bit at most, and at most 10 of all 64 bits do;
/// - with mean 0 and standard deviation 1, their 16 x 16 thumbnails differ by 0.05 in the mean and by 0.35 anywhere, at
///   most and in all color channels. Of larger images the best of nine shifts by up to one pixel counts.
/// That is strict, since clothes and digits look much alike: of 20,000 images of Fashion-MNIST some 10 pairs pass,
/// where the mean alone would let 50 pass and the hash alone tens of thousands. It forgoes shifts of small images and
/// strong noise. Images with hardly any contrast are near duplicates of none.
///
/// By each quarter a sample is compared with the 4,096 behind it at most that have it, or another bit in it, so that
/// the work grows with the number of samples and not with its square. Where near duplicates form a chain, the chain is
/// one group.
std::optional<std::vector<SampleGroup>> findNearDuplicates(const Dataset& dataset,
                                                           const std::vector<SampleFacts>& facts,
                                                           const std::vector<SampleGroup>& exact,
                                                           const JobContext& context);

}  // namespace core
