#include <algorithm>

#include "core/exporting/FileNamePart.h"
#include "core/exporting/ImageSet.h"
#include "core/exporting/Manifest.h"
#include "core/exporting/SetParameters.h"

namespace core {

namespace {

constexpr int kComparedNames = 10'000;  // of a preview, which may not take long

ImageSetOptions optionsOf(const ExportRequest& request, ImageFileFormat format) {
    const Settings& settings = request.settings;
    ImageSetOptions options;
    options.count = sampleCount(request);
    options.seed = static_cast<std::uint64_t>(settings.integer("seed"));
    options.temperature = settings.real("temperature");
    options.enlarge = static_cast<int>(settings.integer("enlarge"));
    options.smooth = settings.choice("scaling") == "smooth";
    options.classFolders = settings.choice("layout") == "classes";
    options.name = settings.text("name");
    options.encoding.format = format;
    if (settings.has("quality")) options.encoding.quality = static_cast<int>(settings.integer("quality"));
    if (settings.has("lossless")) options.encoding.lossless = settings.toggle("lossless");
    options.classes = request.classes;
    options.centers = request.centers;
    options.spread = settings.real("spread");
    options.filters = sampleFilters(request);
    options.counts = request.counts;
    options.interrupted = request.interrupted;
    options.keptAbove = request.keptAbove;
    return options;
}

template <ImageFileFormat format>
Outcome writeAs(const ExportRequest& request, const std::filesystem::path& folder, const JobContext& context) {
    checkedSampleCount(request);
    return exportImageSet(*request.model, request.modelName, optionsOf(request, format), folder, context);
}

template <ImageFileFormat format>
std::optional<InterruptedExport> interruptedAs(const ExportRequest& request, const std::filesystem::path& folder) {
    return interruptedImageSet(*request.model, request.modelName, optionsOf(request, format), folder);
}

template <ImageFileFormat format>
std::vector<std::string> namesAs(const ExportRequest& request, int most) {
    if (!fits(request.classes, request.model->snapshot->spec().classNames)) return {};
    const Manifest manifest{*request.model, request.modelName, optionsOf(request, format),
                            classFolders(request.model->snapshot->spec().classNames)};
    manifest.requireNames(kComparedNames);
    std::vector<std::string> names;
    for (int index = 0; index < std::min(most, manifest.options.count); ++index)
        names.push_back(manifest.fileName(index));
    return names;
}

/// All but what the formats differ in.
Exporter imageSet(ImageFileFormat format) {
    Exporter exporter;
    exporter.id = idOf(format);
    exporter.subject = ExportSubject::samples;
    exporter.parameters = setParameters();
    for (const Parameter& parameter : {distancesParameter(), layoutParameter(), enlargeParameter(), scalingParameter()})
        exporter.parameters.push_back(parameter);
    exporter.refusal = refusalOfNoImages;
    exporter.points = firstOfSet;
    return exporter;
}

}  // namespace

Exporter imageSetExporter() {
    Exporter exporter = imageSet(ImageFileFormat::png);
    exporter.label = "PNG files";
    exporter.help =
        "A folder with a lossless file for each sample, at full bit depth and with transparency, and a manifest that "
        "says how each was generated.";
    exporter.parameters.push_back(nameParameter());
    exporter.names = namesAs<ImageFileFormat::png>;
    exporter.interrupted = interruptedAs<ImageFileFormat::png>;
    exporter.write = writeAs<ImageFileFormat::png>;
    return exporter;
}

Exporter jpegSetExporter() {
    Exporter exporter = imageSet(ImageFileFormat::jpeg);
    exporter.label = "JPEG files";
    exporter.help =
        "A folder with a small lossy file for each sample, with transparency over white, and a manifest that says how "
        "each was generated.";
    exporter.parameters.push_back(qualityParameter());
    exporter.parameters.push_back(nameParameter());
    exporter.names = namesAs<ImageFileFormat::jpeg>;
    exporter.interrupted = interruptedAs<ImageFileFormat::jpeg>;
    exporter.write = writeAs<ImageFileFormat::jpeg>;
    return exporter;
}

Exporter webpSetExporter() {
    Exporter exporter = imageSet(ImageFileFormat::webp);
    exporter.label = "WebP files";
    exporter.help =
        "A folder with a small file for each sample, lossy or lossless, with transparency, and a manifest that says "
        "how each was generated.";
    exporter.parameters.push_back(qualityParameter());
    exporter.parameters.push_back(Parameter::toggle("lossless", "Lossless", false,
                                                    "Keeps every pixel as it was generated, with 8 bits per channel."));
    exporter.parameters.push_back(nameParameter());
    exporter.names = namesAs<ImageFileFormat::webp>;
    exporter.interrupted = interruptedAs<ImageFileFormat::webp>;
    exporter.write = writeAs<ImageFileFormat::webp>;
    return exporter;
}

}  // namespace core
