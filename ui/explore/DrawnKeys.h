#pragma once

#include <QImage>
#include <vector>

#include "core/latent/timeline/Journey.h"

namespace ui {

/// What a model drew at the keys of a journey. Keys may have moved since: each is found by its point.
class DrawnKeys {
   public:
    bool empty() const { return keys_.empty(); }
    void clear() { keys_.clear(); }
    /// The pictures of an atlas with one row, and the points that they are of.
    void set(const QImage& atlas, const std::vector<core::Latent>& latents, const std::vector<core::ClassMix>& classes);
    /// One for each key; null where it was not drawn yet.
    std::vector<QImage> of(const core::Journey& journey) const;

   private:
    struct Key {
        core::Latent latent;
        core::ClassMix classes;
        QImage picture;
    };
    std::vector<Key> keys_;
};

}  // namespace ui
