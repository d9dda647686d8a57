#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/exporting/SampleDraw.h"
#include "core/exporting/SetParameters.h"
#include "core/files/CsvText.h"
#include "core/files/OutputFile.h"
#include "core/files/TemporaryFile.h"

namespace core {

namespace {

constexpr int kTableStop = 1024;  // samples between two looks at the stop token

std::string tableHead(const DrawnSamples& drawn, bool distances) {
    std::string line = drawn.model.spec().classNames.empty() ? "index,seed" : "index,seed,class";
    if (distances) line += ",distance,nearest";
    return line + csvLatentNames(drawn.model.latentSize()) + "\n";
}

std::string tableRow(const DrawnSamples& drawn, const SetSample& sample) {
    const std::vector<std::string>& names = drawn.model.spec().classNames;
    std::string line = std::to_string(sample.index) + "," + std::to_string(drawn.seed);
    if (!names.empty()) line += "," + csvField(toText(drawn.classMix(sample.index), names));
    if (sample.nearest) {
        // Not printf: in some locales it writes decimal commas.
        const std::string distance = nlohmann::json(sample.nearest->distance).dump();
        line += "," + distance + "," + std::to_string(sample.nearest->place);
    }
    return line + csvNumbers(drawn.latent(sample.index)) + "\n";
}

/// Where nothing is asked of the samples themselves, none is generated. False when stopped.
bool writeRows(const ExportRequest& request, int count, OutputFile& output, const JobContext& context) {
    const SampleFilters filters = sampleFilters(request);
    if (filters.any() || filters.needsDataset()) {
        SampleDraw draw = sampleDraw(request, count, context);
        if (!draw.forEach([&](const AcceptedSample& one) { output.write(tableRow(draw.drawn(), one.place)); }))
            return false;
        if (request.counts) *request.counts = draw.counts();
        return true;
    }
    const DrawnSamples drawn = drawnSamples(request);
    for (int index = 0; index < count; ++index) {
        if (index % kTableStop == 0) {
            if (context.stopRequested()) return false;
            context.report(static_cast<std::size_t>(index), static_cast<std::size_t>(count));
        }
        output.write(tableRow(drawn, {index}));
    }
    return true;
}

Outcome writeSampleLatents(const ExportRequest& request, const std::filesystem::path& target,
                           const JobContext& context) {
    const int count = checkedSampleCount(request);
    TemporaryFile temporary(target);
    OutputFile output(temporary.path(), target);
    output.write(tableHead(drawnSamples(request), sampleFilters(request).needsDataset()));
    if (!writeRows(request, count, output, context)) return Outcome::cancelled;
    output.close();
    if (context.stopRequested()) return Outcome::cancelled;
    temporary.place(request.existing);
    context.report(static_cast<std::size_t>(count), static_cast<std::size_t>(count));
    return Outcome::done;
}

}  // namespace

Exporter sampleLatentsExporter() {
    Exporter exporter;
    exporter.id = "latents";
    exporter.label = "CSV of latents";
    exporter.help =
        "A table (.csv) without images: the index, the seed, the class and the latent of each sample, for "
        "spreadsheets and scripts.";
    exporter.subject = ExportSubject::samples;
    exporter.parameters = setParameters();
    exporter.parameters.push_back(distancesParameter());
    exporter.endings = {"csv"};
    exporter.points = firstOfSet;
    exporter.write = writeSampleLatents;
    return exporter;
}

}  // namespace core
