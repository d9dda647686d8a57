#include "ui/explore/DrawnKeys.h"

#include <algorithm>

#include "ui/common/QtImage.h"

namespace ui {

void DrawnKeys::set(const QImage& atlas, const std::vector<core::Latent>& latents,
                    const std::vector<core::ClassMix>& classes) {
    const std::vector<core::Image> pictures = fromAtlas(atlas, static_cast<int>(latents.size()), 1);
    keys_.clear();
    for (std::size_t key = 0; key < latents.size(); ++key)
        keys_.push_back({latents[key], classes[key], toQImage(pictures[key])});
}

std::vector<QImage> DrawnKeys::of(const core::Journey& journey) const {
    std::vector<QImage> pictures;
    for (const core::JourneyKey& key : journey.keys) {
        const auto found = std::find_if(keys_.begin(), keys_.end(), [&](const Key& drawn) {
            return drawn.latent == key.latent && drawn.classes == key.classes;
        });
        pictures.push_back(found == keys_.end() ? QImage() : found->picture);
    }
    return pictures;
}

}  // namespace ui
