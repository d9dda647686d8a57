#include <cstdint>
#include <utility>

#include "core/base/Error.h"
#include "core/exporting/Exporter.h"
#include "core/exporting/LatentsFile.h"
#include "core/latent/EncodedData.h"
#include "core/rendering/Projection.h"

namespace core {

namespace {

// A part of the progress, as writing takes time as well.
constexpr double kEncodingShare = 0.95;

/// Empty for a sample without a class.
std::string className(const Dataset& dataset, std::uint32_t sample) {
    const std::int32_t label = dataset.labels[sample];
    const bool known = label >= 0 && static_cast<std::size_t>(label) < dataset.classNames.size();
    return known ? dataset.classNames[static_cast<std::size_t>(label)] : std::string();
}

/// Of all samples of the dataset, by the model's encoder. Empty where it was stopped.
LatentTable latentsOfDataset(const ExportRequest& request, const JobContext& context) {
    const Dataset& dataset = *request.dataset;
    EncodingOptions options;
    options.most = dataset.size();
    options.testToo = true;
    EncodingResult encoded = encodeData(*request.model->snapshot, dataset, options, context);
    if (encoded.outcome == Outcome::cancelled) return {};
    LatentTable table;
    table.latentSize = encoded.data.latentSize;
    table.latents = std::move(encoded.data.codes);
    for (const std::uint32_t sample : encoded.data.samples) {
        if (dataset.hasLabels()) table.labels.push_back(className(dataset, sample));
        if (!dataset.sampleNames.empty()) table.names.push_back(dataset.sampleNames[sample]);
    }
    return table;
}

/// Of each sample by itself, by the encoder or by a search. Empty where it was stopped.
LatentTable latentsOfSamples(const ExportRequest& request, const JobContext& context) {
    LatentTable table;
    table.latentSize = request.model->snapshot->latentSize();
    table.files = request.sampleNames;
    LatentSearchOptions search;
    search.classes = request.classes;
    const auto count = static_cast<double>(request.samples.size());
    for (const Sample& sample : request.samples) {
        const auto done = static_cast<double>(table.pixelErrors.size());
        const LatentSearchResult found =
            projectSample(*request.model->snapshot, sample, search, context.part(done / count, (done + 1) / count));
        if (context.stopRequested()) return {};
        table.latents.insert(table.latents.end(), found.latent.begin(), found.latent.end());
        table.pixelErrors.push_back(static_cast<float>(found.pixelError));
    }
    return table;
}

Outcome writeLatentsOf(const ExportRequest& request, const std::filesystem::path& file, const JobContext& context) {
    const bool hasDataset = request.dataset && request.dataset->size() > 0;
    if (!hasDataset && request.samples.empty())
        throw Error("There are no samples whose latents could be saved; open a dataset first.");
    if (!hasDataset && !request.sampleNames.empty() && request.sampleNames.size() != request.samples.size())
        throw Error("There are %1 names for %2 samples; give one name for each sample.", request.sampleNames.size(),
                    request.samples.size());
    const JobContext encoding = context.part(0, kEncodingShare);
    const LatentTable table = hasDataset ? latentsOfDataset(request, encoding) : latentsOfSamples(request, encoding);
    if (table.latents.empty() || context.stopRequested()) return Outcome::cancelled;
    writeLatents(table, file, request.existing);
    context.part(kEncodingShare, 1).report(1, 1);
    return Outcome::done;
}

}  // namespace

Exporter latentsExporter() {
    Exporter exporter;
    exporter.id = "encoded";
    exporter.label = "Latents of samples";
    exporter.help =
        "A NumPy file (.npz) or a table (.csv) with the latent of each sample, its class and its name; for a model "
        "without an encoder, the latents of the samples are searched for (projection).";
    exporter.subject = ExportSubject::latents;
    exporter.endings = {"npz", "csv"};
    exporter.write = writeLatentsOf;
    return exporter;
}

}  // namespace core
