#include "core/exporting/TimelineVideo.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

#include "core/base/Error.h"
#include "core/exporting/RecipeFile.h"
#include "core/exporting/TimelineFrames.h"
#include "core/exporting/VideoFile.h"
#include "core/exporting/VideoRecipe.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileProblem.h"
#include "core/files/OutputFile.h"
#include "core/latent/timeline/TimelineText.h"
#include "core/parameter/Parameter.h"
#include "core/sample/image/ImageFile.h"

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr int kMostFrames = 1'000'000;

void check(const ModelSnapshot& snapshot, const Timeline& timeline, const TimelineVideoOptions& options) {
    if (timeline.keys.empty()) throw Error("The timeline has no keyframes; add at least one.");
    const int latentSize = snapshot.latentSize();
    for (const Keyframe& key : timeline.keys) {
        if (key.latent.size() != static_cast<std::size_t>(latentSize))
            throw Error(
                "A keyframe of the timeline has %1 values, but the model takes %2; create the timeline with this "
                "model.",
                key.latent.size(), latentSize);
        if (!fits(key.classes, snapshot.spec().classNames))
            throw Error(
                "A keyframe of the timeline has a class that the model does not know; create the timeline with this "
                "model.");
    }
    Parameter::real("", "Frames per second", 30, 1, 120, "", "").checked(options.framesPerSecond);
    Parameter::integer("", "Height", 512, 16, 4320, "", "").checked(std::int64_t{options.size.height});
    if (timeline.frames(options.framesPerSecond) > kMostFrames)
        throw Error("The video would have more than a million frames; make it shorter, or lower the frame rate.");
}

std::string pngName(int frame) {
    std::array<char, 32> name{};
    std::snprintf(name.data(), name.size(), "%06d.png", frame);
    return name.data();
}

Recipe recipeOfFrame(const ModelSnapshot& snapshot, const TimelinePoint& point, const TimelineVideoOptions& options) {
    Recipe recipe;
    recipe.programVersion = IMAGO_VERSION;
    recipe.weightsHash = options.weightsHash;
    recipe.modelName = options.modelName;
    recipe.classes = namedClasses(point.classes, snapshot.spec().classNames);
    recipe.form.smooth = options.size.enlargement == Enlargement::smooth;
    recipe.form.height = options.size.height;
    recipe.latent = point.latent;
    return recipe;
}

VideoRecipe recipeOfVideo(const ModelSnapshot& snapshot, const Timeline& timeline,
                          const TimelineVideoOptions& options) {
    VideoRecipe recipe;
    recipe.programVersion = IMAGO_VERSION;
    recipe.modelName = options.modelName;
    recipe.weightsHash = options.weightsHash;
    recipe.framesPerSecond = options.framesPerSecond;
    recipe.height = options.size.height;
    recipe.smooth = options.size.enlargement == Enlargement::smooth;
    recipe.timeline = timelineToText(timeline, snapshot.spec().classNames, options.weightsHash);
    return recipe;
}

Outcome writeImages(TimelineFrames& images, int frames, const ModelSnapshot& snapshot, const Timeline& timeline,
                    const TimelineVideoOptions& options, const fs::path& folder, const JobContext& context) {
    AtomicFolder target(folder);
    const auto open = [&](const std::string& name) { return OutputFile(target.working() / name, folder / name); };
    for (int frame = 0; frame < frames; ++frame) {
        if (context.stopRequested()) return Outcome::cancelled;
        OutputFile file = open(pngName(frame));
        const TimelinePoint point = timeline.pointAt(timeline.frameTime(frame, frames));
        file.write(withRecipe(encodePng(sized(images.next(), options.size)), recipeOfFrame(snapshot, point, options)));
        file.close();
        context.report(static_cast<std::size_t>(frame) + 1, static_cast<std::size_t>(frames));
    }
    OutputFile file = open("timeline.json");
    file.write(timelineToText(timeline, snapshot.spec().classNames, options.weightsHash));
    file.close();
    if (context.stopRequested()) return Outcome::cancelled;
    target.commit();
    return Outcome::done;
}

/// Neither a video nor, without an ending, a folder of images.
void checkVideoName(const fs::path& target) {
    if (isVideoName(target) || (target.has_filename() && !target.has_extension())) return;
    std::string known;
    for (const VideoFormat& format : videoFormats())
        known += std::string(known.empty() ? "." : ", .") + format.extension;
    throw Error(
        "The name of a video must end in one of: %1, or have no extension for a folder of PNG files; %2 does neither.",
        known, quotedPath(target));
}

}  // namespace

Outcome writeTimelineVideo(const ModelSnapshot& snapshot, const Timeline& timeline, const TimelineVideoOptions& options,
                           const fs::path& target, const JobContext& context) {
    checkVideoName(target);
    check(snapshot, timeline, options);
    const int frames = timeline.frames(options.framesPerSecond);
    // What is encoded meanwhile keeps one thread busy at least; those that draw would only wait for each other.
    TimelineFrames images(snapshot, timeline, frames, std::max(1, context.threads() - 1));
    if (!isVideoName(target)) return writeImages(images, frames, snapshot, timeline, options, target, context);
    VideoOptions video;
    video.framesPerSecond = options.framesPerSecond;
    video.size = options.size;
    video.existing = options.existing;
    video.xmp = videoXmp(recipeOfVideo(snapshot, timeline, options));
    return writeVideo([&](int) { return images.next(); }, frames, video, target, context);
}

}  // namespace core
