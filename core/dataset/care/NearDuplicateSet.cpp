#include "core/dataset/care/NearDuplicateSet.h"

#include <algorithm>
#include <utility>

#include "core/dataset/care/LookAlike.h"
#include "core/dataset/care/PerceptualHash.h"
#include "core/dataset/care/SampleFacts.h"
#include "core/files/Sha256.h"
#include "core/sample/Modality.h"

namespace core {

Appearance appearanceOf(const Sample& sample) {
    const Image image = preview(sample);
    const SampleFacts facts = factsOfImage(image);
    Appearance appearance;
    if (!hasContrast(facts)) {
        appearance.content = sha256(sample.bytes);
        return appearance;
    }
    appearance.hash = facts.perceptual;
    appearance.thumbnails = comparedThumbnails(image);
    return appearance;
}

bool NearDuplicateSet::isKnown(const Appearance& appearance) const {
    const auto looksLike = [&](std::uint32_t known) {
        if (hashDistance(appearance.hash, hashes_[known]) > kMostBits) return false;
        return std::any_of(appearance.thumbnails.begin(), appearance.thumbnails.end(),
                           [&](const auto& shifted) { return thumbnailsAreClose(thumbnails_[known], shifted); });
    };
    for (int quarter = 0; quarter < kHashQuarters; ++quarter) {
        const auto& samples = byQuarter_[static_cast<std::size_t>(quarter)];
        std::size_t left = kMostCompared;
        for (int bit = -1; bit < kQuarterBits && left > 0; ++bit) {
            const unsigned value = quarterOf(appearance.hash, quarter) ^ (bit < 0 ? 0U : 1U << bit);
            const auto found = samples.find(static_cast<std::uint16_t>(value));
            if (found == samples.end()) continue;
            const std::size_t number = std::min(left, found->second.size());
            for (std::size_t at = 0; at < number; ++at)
                if (looksLike(found->second[at])) return true;
            left -= number;
        }
    }
    return false;
}

bool NearDuplicateSet::add(const Appearance& appearance) {
    if (appearance.thumbnails.empty()) return contents_.insert(appearance.content).second;
    if (isKnown(appearance)) return false;
    const auto place = static_cast<std::uint32_t>(hashes_.size());
    hashes_.push_back(appearance.hash);
    thumbnails_.push_back(appearance.thumbnails[appearance.thumbnails.size() / 2]);
    for (int quarter = 0; quarter < kHashQuarters; ++quarter)
        byQuarter_[static_cast<std::size_t>(quarter)][quarterOf(appearance.hash, quarter)].push_back(place);
    return true;
}

}  // namespace core
