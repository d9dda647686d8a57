#include "core/exporting/ImageSet.h"

#include <future>
#include <system_error>
#include <utility>
#include <vector>

#include "core/base/Error.h"
#include "core/exporting/DrawnSamples.h"
#include "core/exporting/FileNamePart.h"
#include "core/exporting/Manifest.h"
#include "core/exporting/RecipeFile.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileProblem.h"
#include "core/files/OutputFile.h"
#include "core/rendering/Renderer.h"

namespace core {

namespace {

void check(const SavedModel& model, const ImageSetOptions& options) {
    if (!model.snapshot) throw Error("There is no model to generate samples with; open or train one first.");
    countParameter().checked(std::int64_t{options.count});
    temperatureParameter().checked(options.temperature);
    enlargeParameter().checked(std::int64_t{options.enlarge});
    if (!fits(options.classes, model.snapshot->spec().classNames))
        throw Error("Samples of a class that the model does not know were requested; choose one of its classes.");
    if (options.classFolders && model.snapshot->spec().classNames.empty())
        throw Error(
            "The model is not conditional on class, so there are no folders per class; choose the flat layout.");
}

/// Of a class; it may be there already.
void makeFolder(const std::filesystem::path& folder, const std::filesystem::path& shown) {
    std::error_code problem;
    std::filesystem::create_directory(folder, problem);
    if (problem) throw Error(cannotWrite(shown, problem.value()));
}

void writeBatch(const std::vector<Sample>& images, const Manifest& manifest, int first,
                const std::filesystem::path& working, const std::filesystem::path& folder) {
    for (int index = first; const Sample& image : images) {
        const std::filesystem::path name = manifest.fileName(index);
        if (name.has_parent_path()) makeFolder(working / name.parent_path(), folder / name.parent_path());
        OutputFile file(working / name, folder / name);
        file.write(imageFile(image, manifest.recipe(index++)));
        file.close();
    }
}

/// Waits for a batch that is being written; passes on what went wrong.
void finish(std::future<int>& writing, int total, const JobContext& context) {
    if (!writing.valid()) return;
    const int done = writing.get();
    context.report(static_cast<std::size_t>(done), static_cast<std::size_t>(total));
}

}  // namespace

Outcome exportImageSet(const SavedModel& model, const std::string& modelName, const ImageSetOptions& options,
                       const std::filesystem::path& folder, const JobContext& context) {
    check(model, options);
    const Manifest manifest{model, modelName, options, classFolders(model.snapshot->spec().classNames)};
    const DrawnSamples drawn = manifest.drawn();

    AtomicFolder target(folder);
    const std::filesystem::path& working = target.working();
    Renderer renderer(context.threads());
    // While one batch is encoded and written, the next one is decoded. Declared after `target`: whatever happens, the
    // writing ends before the folder goes.
    std::future<int> writing;
    for (int first = 0; first < options.count; first += DrawnSamples::kBatch) {
        if (context.stopRequested()) return Outcome::cancelled;
        std::vector<Sample> images = drawn.batch(renderer, first, options.count);
        finish(writing, options.count, context);
        writing = std::async(std::launch::async, [&, first, batch = std::move(images)] {
            writeBatch(batch, manifest, first, working, folder);
            return first + static_cast<int>(batch.size());
        });
    }
    finish(writing, options.count, context);
    if (!writeManifestCsv(manifest, working / "manifest.csv", folder / "manifest.csv", context.stop()) ||
        !writeManifestJson(manifest, working / "manifest.json", folder / "manifest.json", context.stop()) ||
        !writeManifestLines(manifest, working / kManifestLines, folder / kManifestLines, context.stop()) ||
        context.stopRequested())
        return Outcome::cancelled;
    target.commit();
    return Outcome::done;
}

}  // namespace core
