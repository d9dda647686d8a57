#pragma once

#include <QImage>
#include <vector>

#include "core/latent/timeline/Timeline.h"

namespace ui {

/// What a model drew at the keys of a timeline. Keys may have moved since: each is found by its point.
class DrawnKeys {
   public:
    bool empty() const { return keys_.empty(); }
    void clear() { keys_.clear(); }
    /// The images of an atlas with one row, and the points that they are of.
    void set(const QImage& atlas, const std::vector<core::Latent>& latents, const std::vector<core::ClassMix>& classes);
    /// One for each key; null where it was not drawn yet.
    std::vector<QImage> of(const core::Timeline& timeline) const;

   private:
    struct Key {
        core::Latent latent;
        core::ClassMix classes;
        QImage image;
    };
    std::vector<Key> keys_;
};

}  // namespace ui
