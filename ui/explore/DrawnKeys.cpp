#include "ui/explore/DrawnKeys.h"

#include <algorithm>

#include "ui/common/QtImage.h"

namespace ui {

void DrawnKeys::set(const QImage& atlas, const std::vector<core::Latent>& latents,
                    const std::vector<core::ClassMix>& classes) {
    const std::vector<core::Image> images = fromAtlas(atlas, static_cast<int>(latents.size()), 1);
    keys_.clear();
    for (std::size_t key = 0; key < latents.size(); ++key)
        keys_.push_back({latents[key], classes[key], toQImage(images[key])});
}

std::vector<QImage> DrawnKeys::of(const core::Timeline& timeline) const {
    std::vector<QImage> images;
    for (const core::Keyframe& key : timeline.keys) {
        const auto found = std::find_if(keys_.begin(), keys_.end(), [&](const Key& drawn) {
            return drawn.latent == key.latent && drawn.classes == key.classes;
        });
        images.push_back(found == keys_.end() ? QImage() : found->image);
    }
    return images;
}

}  // namespace ui
