#include <array>
#include <cstdio>
#include <string>
#include <vector>

#include "core/exporting/DrawnSamples.h"
#include "core/exporting/RecipeFile.h"
#include "core/exporting/SetParameters.h"
#include "core/files/ArchiveFile.h"
#include "core/files/TemporaryFile.h"

namespace core {

namespace {

/// Files that belong together have one name and different endings.
void addToShard(ArchiveFile& file, const Sample& sample, const Recipe& recipe, int label) {
    std::array<char, 32> name{};
    std::snprintf(name.data(), name.size(), "%06lld", static_cast<long long>(recipe.index.value_or(0)));
    const std::string key = name.data();
    file.add(key + ".png", imageFile(sample, recipe));
    if (label >= 0) file.add(key + ".cls", std::to_string(label));
    file.add(key + ".json", recipeToText(recipe));
}

Outcome writeShard(const ExportRequest& request, const std::filesystem::path& target, const JobContext& context) {
    const int count = checkedSampleCount(request);
    const DrawnSamples drawn = drawnSamples(request);
    TemporaryFile temporary(target);
    ArchiveFile file(ArchiveKind::ustar, temporary.path(), target);
    const auto add = [&](int index, const Sample& sample) {
        addToShard(file, sample, recipeOf(*request.model, request.modelName, drawn, index),
                   labelOf(drawn.classMix(index)));
    };
    if (!drawn.forEach(count, context, add)) return Outcome::cancelled;
    file.close();
    if (context.stopRequested()) return Outcome::cancelled;
    temporary.place(request.existing);
    context.report(static_cast<std::size_t>(count), static_cast<std::size_t>(count));
    return Outcome::done;
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
    exporter.endings = {"tar"};
    exporter.refusal = refusalOfNoImages;
    exporter.points = firstOfSet;
    exporter.write = writeShard;
    return exporter;
}

}  // namespace core
