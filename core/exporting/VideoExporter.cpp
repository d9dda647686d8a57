#include <array>
#include <cstdio>
#include <string>

#include "core/base/Error.h"
#include "core/exporting/Exporter.h"
#include "core/exporting/TimelineVideo.h"
#include "core/exporting/VideoFile.h"
#include "core/files/FileProblem.h"
#include "core/sample/Modality.h"

namespace core {

namespace {

constexpr const char* kSharpBlocks = "blocks";

std::vector<Parameter> videoParameters() {
    return {
        Parameter::real("fps", "Frames per second", 30, 1, 120, "", "Number of frames shown per second."),
        Parameter::integer("height", "Height", 512, 16, 4320, "pixels",
                           "Height of the video. With sharp blocks it may be slightly larger."),
        Parameter::choice(
            "enlargement", "Enlargement", "smooth",
            {{"smooth", "Smooth", "Cubic interpolation to exactly this height, as images are shown in the studio."},
             {kSharpBlocks, "Sharp blocks", "Each pixel becomes a block (nearest neighbor), without interpolation."}},
            "How a small sample is enlarged to the size of the frame.")};
}

TimelineVideoOptions optionsOf(const ExportRequest& request) {
    const Settings& settings = request.settings;
    TimelineVideoOptions options;
    options.framesPerSecond = settings.real("fps");
    options.size.height = static_cast<int>(settings.integer("height"));
    options.size.enlargement =
        settings.choice("enlargement") == kSharpBlocks ? Enlargement::blocks : Enlargement::smooth;
    options.weightsHash = request.model->weightsHash;
    options.modelName = request.modelName;
    options.existing = request.existing;
    return options;
}

std::string tenths(double seconds) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f", seconds);
    return text.data();
}

Message summaryOf(const ExportRequest& request) {
    const TimelineVideoOptions options = optionsOf(request);
    const ImageShape shape = sizedShape(previewShape(request.model->snapshot->spec().sample), options.size);
    const int frames = request.timeline.frames(options.framesPerSecond);
    return Message("%1 × %2 pixels, %3 s, %4 frames", shape.width, shape.height,
                   tenths(frames / options.framesPerSecond), frames);
}

Outcome writeTimeline(const ExportRequest& request, const std::filesystem::path& target, const JobContext& context) {
    return writeTimelineVideo(*request.model->snapshot, request.timeline, optionsOf(request), target, context);
}

Outcome writeFrames(const ExportRequest& request, const std::filesystem::path& folder, const JobContext& context) {
    if (isVideoName(folder))
        throw Error("An image sequence needs a folder name without the extension of a video; %1 has one.",
                    quotedPath(folder));
    return writeTimeline(request, folder, context);
}

}  // namespace

Exporter videoExporter() {
    Exporter exporter;
    exporter.id = "video";
    exporter.label = "Video";
    exporter.help =
        "A video of what the model generates along the timeline, with the timeline in it: a video that is dropped on "
        "the "
        "window brings its timeline back.";
    exporter.subject = ExportSubject::timeline;
    exporter.parameters = videoParameters();
    for (const VideoFormat& format : videoFormats()) exporter.endings.emplace_back(format.extension);
    exporter.summary = summaryOf;
    exporter.write = writeTimeline;
    return exporter;
}

Exporter framesExporter() {
    Exporter exporter;
    exporter.id = "frames";
    exporter.label = "Image sequence (PNG)";
    exporter.help = "A lossless PNG file for each frame of the timeline, for video editors.";
    exporter.subject = ExportSubject::timeline;
    exporter.parameters = videoParameters();
    exporter.summary = summaryOf;
    exporter.write = writeFrames;
    return exporter;
}

}  // namespace core
