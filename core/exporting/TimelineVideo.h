#pragma once

#include <filesystem>

#include "core/base/JobContext.h"
#include "core/base/Outcome.h"
#include "core/exporting/FrameSize.h"
#include "core/files/AtomicFile.h"
#include "core/latent/timeline/Timeline.h"
#include "core/model/ModelSnapshot.h"

namespace core {

struct TimelineVideoOptions {
    double framesPerSecond = 30;         ///< 1 to 120
    FrameSize size;                      ///< 16 to 4,320 pixels high
    std::string weightsHash;             ///< of the model, for the recipes; may be empty
    std::string modelName = {};          ///< the same
    Existing existing = Existing::kept;  ///< what becomes of a video of that name
};

/// What `snapshot` draws along `timeline`, as many frames as Timeline::frames() says. `target` is a video where its
/// name ends in that of a VideoFormat, with its VideoRecipe in it; a name without an ending becomes a new folder with
/// the frames as 000000.png, ... and the timeline as timeline.json. Whole or not at all. Blocks; may be stopped at
/// every frame, tells how many are written; its threads draw and encode. Throws Error: a timeline that is not of this
/// model, what the disk or the encoders refuse.
Outcome writeTimelineVideo(const ModelSnapshot& snapshot, const Timeline& timeline, const TimelineVideoOptions& options,
                           const std::filesystem::path& target, const JobContext& context = {});

}  // namespace core
