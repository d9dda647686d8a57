#include <array>
#include <cstdio>
#include <string>

#include "core/base/Error.h"
#include "core/exporting/Exporter.h"
#include "core/exporting/Film.h"
#include "core/exporting/VideoFile.h"
#include "core/files/FileProblem.h"
#include "core/sample/Modality.h"

namespace core {

namespace {

constexpr const char* kSharpBlocks = "blocks";

std::vector<Parameter> filmParameters() {
    return {Parameter::real("fps", "Frames per second", 30, 1, 120, "", "How many images are shown in a second."),
            Parameter::integer("height", "Height", 512, 16, 4320, "pixels",
                               "Height of the film. Sharp blocks may need a little more."),
            Parameter::choice("enlargement", "Enlargement", "smooth",
                              {{"smooth", "Smooth", "Cubic, to the very height: as images are shown in the studio."},
                               {kSharpBlocks, "Sharp blocks", "Each pixel as a block: nothing is made up."}},
                              "How a small image fills the large frame.")};
}

FilmOptions optionsOf(const ExportRequest& request) {
    const Settings& settings = request.settings;
    FilmOptions options;
    options.framesPerSecond = settings.real("fps");
    options.size.height = static_cast<int>(settings.integer("height"));
    options.size.enlargement =
        settings.choice("enlargement") == kSharpBlocks ? Enlargement::blocks : Enlargement::smooth;
    options.weightsHash = request.model->weightsHash;
    options.existing = request.existing;
    return options;
}

std::string tenths(double seconds) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f", seconds);
    return text.data();
}

Message summaryOf(const ExportRequest& request) {
    const FilmOptions options = optionsOf(request);
    const ImageShape shape = sizedShape(previewShape(request.model->snapshot->spec().sample), options.size);
    const int frames = request.timeline.frames(options.framesPerSecond);
    return Message("%1 × %2 pixels, %3 s, %4 frames", shape.width, shape.height,
                   tenths(frames / options.framesPerSecond), frames);
}

Outcome writeTimeline(const ExportRequest& request, const std::filesystem::path& target, const JobContext& context) {
    return writeFilm(*request.model->snapshot, request.timeline, optionsOf(request), target, context);
}

Outcome writeFrames(const ExportRequest& request, const std::filesystem::path& folder, const JobContext& context) {
    if (isVideoName(folder))
        throw Error("A folder of frames needs a name without the ending of a video; %1 has one.", quotedPath(folder));
    return writeTimeline(request, folder, context);
}

}  // namespace

Exporter filmExporter() {
    Exporter exporter;
    exporter.id = "film";
    exporter.label = "Film";
    exporter.help = "A video of what the model generates along the timeline.";
    exporter.subject = ExportSubject::timeline;
    exporter.parameters = filmParameters();
    for (const VideoFormat& format : videoFormats()) exporter.endings.emplace_back(format.extension);
    exporter.summary = summaryOf;
    exporter.write = writeTimeline;
    return exporter;
}

Exporter framesExporter() {
    Exporter exporter;
    exporter.id = "frames";
    exporter.label = "Folder of frames";
    exporter.help = "A lossless PNG file for each frame of the timeline, for a program that cuts films.";
    exporter.subject = ExportSubject::timeline;
    exporter.parameters = filmParameters();
    exporter.summary = summaryOf;
    exporter.write = writeFrames;
    return exporter;
}

}  // namespace core
