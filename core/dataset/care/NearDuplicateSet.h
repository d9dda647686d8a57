#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/dataset/care/PerceptualHash.h"
#include "core/sample/Sample.h"

namespace core {

/// What of a sample's look tells whether another one is a near duplicate of it. Some kilobytes.
struct Appearance {
    std::uint64_t hash = 0;                      ///< perceptualHash() of its preview
    std::vector<std::vector<float>> thumbnails;  ///< comparedThumbnails(); none where there is hardly any contrast
    std::string content;                         ///< then the SHA-256 of its bytes
};

/// Any thread.
Appearance appearanceOf(const Sample& sample);

/// Samples of one spec of which none is a near duplicate of another one, by the rules of findNearDuplicates(). Those
/// with hardly any contrast are kept apart by their bytes alone. A sample is compared with the first 4,096 of those
/// that share a quarter of its hash, and for each bit of that again at most so many in all.
class NearDuplicateSet {
   public:
    /// False where it is a near duplicate of one that is in the set; else it is in the set, too.
    bool add(const Appearance& appearance);
    std::size_t size() const { return hashes_.size() + contents_.size(); }

   private:
    bool isKnown(const Appearance& appearance) const;

    std::vector<std::uint64_t> hashes_;
    std::vector<std::vector<float>> thumbnails_;  // one each, not shifted
    std::array<std::unordered_map<std::uint16_t, std::vector<std::uint32_t>>, kHashQuarters> byQuarter_;
    std::unordered_set<std::string> contents_;
};

}  // namespace core
