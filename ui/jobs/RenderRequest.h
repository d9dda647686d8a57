#pragma once

#include <QImage>
#include <QString>
#include <cstdint>
#include <vector>

#include "core/model/ClassMix.h"
#include "core/model/Latent.h"
#include "core/model/ModelSnapshot.h"
#include "core/sample/Sample.h"

namespace ui {

/// What a conditional model is asked for: one mix for all images, or one for each; empty: all classes alike.
using RenderClasses = std::vector<core::ClassMix>;

/// What a viewer needs of the one thread that draws for all of them.
struct RenderNeeds {
    /// Of the requests that wait, the one with the smallest is drawn first: 0 follows a hand, larger ones may wait for
    /// it. Equal ones come in the order in which their clients were made.
    int priority = 0;
    /// Takes its part of the sheets' share of the time, see RenderController::setSheetShare().
    bool sheet = false;
    /// Keeps the shortest time between two images, see RenderController::setImageInterval().
    bool paced = false;
    /// In the screen's own format: enlarging it is what the window does most while a slider moves. Not for images that
    /// are kept, many of them, and stay small.
    bool screenFormat = false;
    /// Gets the samples beside their images: to play them, or to compare them.
    bool samples = false;
};

struct RenderRequest {
    core::SnapshotPointer snapshot;
    std::vector<core::Latent> latents;
    std::vector<core::Sample> originals;  ///< in place of latents: these above, their reconstructions below
    RenderClasses classes;
    int columns = 1;
};

/// What was asked for, and what came of it: an image and its latents never part.
struct RenderResult {
    QImage atlas;  ///< cells without gaps, `columns` a row
    int columns = 1;
    std::vector<core::Latent> latents;  ///< empty for reconstructions
    RenderClasses classes;
    std::int64_t step = 0;                   ///< the snapshot's
    std::vector<core::Sample> samples = {};  ///< one a latent, where they are needed
};

}  // namespace ui
