#include "core/exporting/Film.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <string>

#include "core/base/Error.h"
#include "core/exporting/FilmPictures.h"
#include "core/exporting/VideoFile.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileProblem.h"
#include "core/files/OutputFile.h"
#include "core/latent/timeline/JourneyText.h"
#include "core/parameter/Parameter.h"
#include "core/sample/image/ImageFile.h"

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr int kMostFrames = 1'000'000;

void check(const ModelSnapshot& snapshot, const Journey& journey, const FilmOptions& options) {
    if (journey.keys.empty()) throw Error("The journey has no stops to go through; give it one at least.");
    const int latentSize = snapshot.latentSize();
    for (const JourneyKey& key : journey.keys) {
        if (key.latent.size() != static_cast<std::size_t>(latentSize))
            throw Error(
                "A stop of the journey has %1 values, but the model takes %2; make the journey with this model.",
                key.latent.size(), latentSize);
        if (!fits(key.classes, snapshot.spec().classNames))
            throw Error("A stop of the journey shows a class that the model does not know; make it with this model.");
    }
    Parameter::real("", "Frames per second", 30, 1, 120, "", "").checked(options.framesPerSecond);
    Parameter::integer("", "Height", 512, 16, 4320, "", "").checked(std::int64_t{options.size.height});
    if (journey.frames(options.framesPerSecond) > kMostFrames)
        throw Error("The film would have more than a million frames; make it shorter, or the frame rate lower.");
}

std::string pngName(int frame) {
    std::array<char, 32> name{};
    std::snprintf(name.data(), name.size(), "%06d.png", frame);
    return name.data();
}

Outcome writePictures(FilmPictures& pictures, int frames, const FrameSize& size, const std::string& journeyText,
                      const fs::path& folder, const JobContext& context) {
    AtomicFolder target(folder);
    const auto open = [&](const std::string& name) { return OutputFile(target.working() / name, folder / name); };
    for (int frame = 0; frame < frames; ++frame) {
        if (context.stopRequested()) return Outcome::cancelled;
        OutputFile file = open(pngName(frame));
        file.write(encodePng(sized(pictures.next(), size)));
        file.close();
        context.report(static_cast<std::size_t>(frame) + 1, static_cast<std::size_t>(frames));
    }
    OutputFile file = open("journey.json");
    file.write(journeyText);
    file.close();
    if (context.stopRequested()) return Outcome::cancelled;
    target.commit();
    return Outcome::done;
}

/// Neither a video nor, without an ending, a folder of images.
void checkFilmName(const fs::path& target) {
    if (isVideoName(target) || (target.has_filename() && !target.has_extension())) return;
    std::string known;
    for (const VideoFormat& format : videoFormats())
        known += std::string(known.empty() ? "." : ", .") + format.extension;
    throw Error("A film's name must end in one of: %1, or in none, for a folder of PNG files; %2 does not.", known,
                quotedPath(target));
}

}  // namespace

Outcome writeFilm(const ModelSnapshot& snapshot, const Journey& journey, const FilmOptions& options,
                  const fs::path& target, const JobContext& context) {
    checkFilmName(target);
    check(snapshot, journey, options);
    const int frames = journey.frames(options.framesPerSecond);
    // What is encoded meanwhile keeps one thread busy at least; those that draw would only wait for each other.
    FilmPictures pictures(snapshot, journey, frames, std::max(1, context.threads() - 1));
    if (!isVideoName(target))
        return writePictures(pictures, frames, options.size,
                             journeyToText(journey, snapshot.spec().classNames, options.weightsHash), target, context);
    VideoOptions video;
    video.framesPerSecond = options.framesPerSecond;
    video.size = options.size;
    video.existing = options.existing;
    return writeVideo([&](int) { return pictures.next(); }, frames, video, target, context);
}

}  // namespace core
