#include <array>
#include <cstdint>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/dataset/ParallelChunks.h"
#include "core/exporting/ArchiveSet.h"
#include "core/exporting/RecipeFile.h"
#include "core/exporting/SetParameters.h"

namespace core {

namespace {

/// The files of a sample, which belong together: they have one name and different endings.
struct ShardEntry {
    std::string key;
    std::vector<std::uint8_t> png;
    int label = -1;  ///< -1: none
    std::string json;
};

ShardEntry entryOf(const ExportRequest& request, const DrawnSamples& drawn, const AcceptedSample& one) {
    const Recipe recipe = recipeOf(*request.model, request.modelName, drawn, one.place.index);
    std::array<char, 32> name{};
    std::snprintf(name.data(), name.size(), "%06d", one.place.index);
    ShardEntry entry{name.data(), imageFile(one.sample, recipe), labelOf(drawn.classMix(one.place.index)),
                     recipeToText(recipe)};
    if (const auto& nearest = one.place.nearest) {
        nlohmann::ordered_json json = toJson(recipe);
        json["distance"] = nearest->distance;
        json["nearest"] = nearest->place;
        entry.json = json.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
    }
    return entry;
}

void addToShard(ArchiveFile& file, const ShardEntry& entry) {
    file.add(entry.key + ".png", entry.png);
    if (entry.label >= 0) file.add(entry.key + ".cls", std::to_string(entry.label));
    file.add(entry.key + ".json", entry.json);
}

/// False where it was stopped.
bool writeShardEntries(const ExportRequest& request, SampleDraw& draw, int count, ArchiveFile& file,
                       const JobContext& context) {
    while (draw.accepted() < count) {
        const std::vector<AcceptedSample> samples = draw.next();
        if (samples.empty()) return false;
        std::vector<ShardEntry> entries(samples.size());
        const auto encode = [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) entries[i] = entryOf(request, draw.drawn(), samples[i]);
        };
        if (!forEachChunk(samples.size(), 1, context, encode, [](std::size_t) {})) return false;
        for (const ShardEntry& entry : entries) addToShard(file, entry);
        if (draw.accepted() < count)
            context.report(static_cast<std::size_t>(draw.accepted()), static_cast<std::size_t>(count));
    }
    return true;
}

Outcome writeShard(const ExportRequest& request, const std::filesystem::path& target, const JobContext& context) {
    return writeArchiveSet(ArchiveKind::ustar, request, target, context,
                           [&](SampleDraw& draw, int count, ArchiveFile& file) {
                               return writeShardEntries(request, draw, count, file, context);
                           });
}

}  // namespace

Exporter webDatasetExporter() {
    Exporter exporter;
    exporter.id = "webdataset";
    exporter.label = "WebDataset";
    exporter.help =
        "A TAR file for WebDataset and Hugging Face Datasets: for each sample a PNG file, its class (.cls), where the "
        "model is conditional on class, and how it was generated (.json).";
    exporter.subject = ExportSubject::samples;
    exporter.parameters = setParameters();
    exporter.parameters.push_back(distancesParameter());
    exporter.endings = {"tar"};
    exporter.refusal = refusalOfNoImages;
    exporter.points = firstOfSet;
    exporter.write = writeShard;
    return exporter;
}

}  // namespace core
