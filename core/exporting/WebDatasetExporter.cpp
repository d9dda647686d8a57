#include <array>
#include <cstdio>
#include <string>
#include <vector>

#include "core/exporting/DrawnSamples.h"
#include "core/exporting/RecipeFile.h"
#include "core/exporting/SetParameters.h"
#include "core/files/ArchiveFile.h"
#include "core/files/TemporaryFile.h"
#include "core/rendering/Renderer.h"

namespace core {

namespace {

Recipe recipeOfPoint(const ExportRequest& request, const DrawnSamples& drawn, int index) {
    Recipe recipe = recipeOf(*request.model, request.modelName);
    recipe.seed = drawn.seed;
    recipe.index = index;
    recipe.temperature = drawn.temperature;
    recipe.classes = namedClasses(drawn.classMix(index), drawn.model.spec().classNames);
    recipe.latent = drawn.latent(index);
    return recipe;
}

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
    Renderer renderer(context.threads());
    for (int first = 0; first < count; first += DrawnSamples::kBatch) {
        if (context.stopRequested()) return Outcome::cancelled;
        for (int index = first; const Sample& sample : drawn.batch(renderer, first, count)) {
            addToShard(file, sample, recipeOfPoint(request, drawn, index), labelOf(drawn.classMix(index)));
            ++index;
        }
        if (first + DrawnSamples::kBatch < count)
            context.report(static_cast<std::size_t>(first + DrawnSamples::kBatch), static_cast<std::size_t>(count));
    }
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
