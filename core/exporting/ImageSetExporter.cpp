#include <algorithm>

#include "core/exporting/DrawnSamples.h"
#include "core/exporting/ImageSet.h"
#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

Message refusalOfNoImages(const SampleSpec& spec) {
    return isImage(spec) ? Message() : Message("it writes images");
}

ExportPoints firstImages(const ExportRequest& request, int most) {
    return drawnSamples(request).points(std::min(most, static_cast<int>(request.settings.integer("count"))));
}

Outcome writeImageSet(const ExportRequest& request, const std::filesystem::path& folder, const JobContext& context) {
    const Settings& settings = request.settings;
    ImageSetOptions options;
    options.count = static_cast<int>(settings.integer("count"));
    options.seed = static_cast<std::uint64_t>(settings.integer("seed"));
    options.temperature = settings.real("temperature");
    options.enlarge = static_cast<int>(settings.integer("enlarge"));
    options.classes = request.classes;
    return exportImageSet(*request.model, request.modelName, options, folder, context);
}

}  // namespace

Exporter imageSetExporter() {
    Exporter exporter;
    exporter.id = "png";
    exporter.label = "PNG files";
    exporter.help =
        "A folder with a lossless file for each sample, at full bit depth and with transparency, and a manifest that "
        "says how each was generated.";
    exporter.subject = ExportSubject::samples;
    exporter.parameters = {countParameter(), seedParameter(), temperatureParameter(), enlargeParameter()};
    exporter.refusal = refusalOfNoImages;
    exporter.points = firstImages;
    exporter.write = writeImageSet;
    return exporter;
}

}  // namespace core
