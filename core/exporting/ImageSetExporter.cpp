#include "core/base/Error.h"
#include "core/exporting/DrawnSamples.h"
#include "core/exporting/ImageSet.h"
#include "core/exporting/SetParameters.h"

namespace core {

namespace {

Outcome writeImageSet(const ExportRequest& request, ImageFileFormat format, const std::filesystem::path& folder,
                      const JobContext& context) {
    const Settings& settings = request.settings;
    ImageSetOptions options;
    options.count = checkedSampleCount(request);
    options.seed = static_cast<std::uint64_t>(settings.integer("seed"));
    options.temperature = settings.real("temperature");
    options.enlarge = static_cast<int>(settings.integer("enlarge"));
    options.smooth = settings.choice("scaling") == "smooth";
    options.classFolders = settings.choice("layout") == "classes";
    options.encoding.format = format;
    if (settings.has("quality")) options.encoding.quality = static_cast<int>(settings.integer("quality"));
    if (settings.has("lossless")) options.encoding.lossless = settings.toggle("lossless");
    options.classes = request.classes;
    return exportImageSet(*request.model, request.modelName, options, folder, context);
}

template <ImageFileFormat format>
Outcome writeAs(const ExportRequest& request, const std::filesystem::path& folder, const JobContext& context) {
    return writeImageSet(request, format, folder, context);
}

/// All but what the formats differ in.
Exporter imageSet(ImageFileFormat format) {
    Exporter exporter;
    exporter.id = idOf(format);
    exporter.subject = ExportSubject::samples;
    exporter.parameters = setParameters();
    for (const Parameter& parameter : {layoutParameter(), enlargeParameter(), scalingParameter()})
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
    exporter.write = writeAs<ImageFileFormat::webp>;
    return exporter;
}

}  // namespace core
