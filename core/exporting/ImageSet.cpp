#include "core/exporting/ImageSet.h"

#include <algorithm>
#include <future>
#include <utility>
#include <vector>

#include "core/base/Error.h"
#include "core/exporting/Manifest.h"
#include "core/exporting/PngFormat.h"
#include "core/files/AtomicFile.h"
#include "core/files/OutputFile.h"
#include "core/rendering/Renderer.h"
#include "core/sample/image/Resize.h"

namespace core {

namespace {

// Always so many at once, the last batch filled up: libraries choose other algorithms for other batch sizes, and
// image 5 must have the same bytes whether 6 or 6,000 are written.
constexpr int kImageSetBatch = 64;

const ImageSetFormat& formatOf(const std::string& id) {
    std::string known;
    for (const ImageSetFormat& format : imageSetFormats()) {
        if (format.id == id) return format;
        known += (known.empty() ? "" : ", ") + std::string(format.id);
    }
    throw Error("There is no image format \"%1\"; choose one of: %2.", id, known);
}

void checkWhole(const std::string& label, int value, int minimum, int maximum) {
    Parameter::integer("", label, minimum, minimum, maximum, "", "").checked(std::int64_t{value});
}

void check(const SavedModel& model, const ImageSetOptions& options) {
    if (!model.snapshot) throw Error("There is no model to draw with; open or train one first.");
    checkWhole("Number of images", options.count, 1, 1'000'000);
    Parameter::real("", "Temperature", 1, 0, 2, "", "").checked(options.temperature);
    checkWhole("Enlargement", options.enlarge, 1, 16);
    if (!fits(options.classes, model.snapshot->spec().classNames))
        throw Error("The images are to show a class that the model does not know; choose one of its classes.");
}

/// The pictures from `first` on, kImageSetBatch or as many as are left.
std::vector<Image> decodeBatch(Renderer& renderer, const Manifest& manifest, int first) {
    std::vector<Latent> latents;
    std::vector<ClassMix> classes;
    for (int i = 0; i < kImageSetBatch; ++i) {
        latents.push_back(manifest.latent(first + i));
        classes.push_back(manifest.classMix(first + i));
    }
    std::vector<Image> images = renderer.decode(*manifest.model.snapshot, latents, classes);
    images.resize(static_cast<std::size_t>(std::min(kImageSetBatch, manifest.options.count - first)));
    return images;
}

void writeBatch(const std::vector<Image>& images, const Manifest& manifest, const ImageSetFormat& format, int first,
                const std::filesystem::path& working, const std::filesystem::path& folder) {
    for (int index = first; const Image& image : images) {
        const std::string name = manifest.fileName(index++);
        OutputFile file(working / name, folder / name);
        file.write(format.encode(manifest.options.enlarge == 1 ? image : enlarged(image, manifest.options.enlarge)));
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

std::span<const ImageSetFormat> imageSetFormats() {
    static const std::vector<ImageSetFormat> formats = {pngFormat()};
    return formats;
}

ClassMix classesOf(const ImageSetOptions& options, const std::vector<std::string>& classNames, int index) {
    if (classNames.empty() || !options.classes.empty()) return options.classes;
    return mixOf(index % static_cast<int>(classNames.size()), 0, 0);
}

Outcome exportImageSet(const SavedModel& model, const std::string& modelName, const ImageSetOptions& options,
                       const std::filesystem::path& folder, const JobContext& context) {
    check(model, options);
    const ImageSetFormat& format = formatOf(options.format);
    const Manifest manifest{model, modelName, options, format.extension};

    AtomicFolder target(folder);
    const std::filesystem::path& working = target.working();
    Renderer renderer(context.threads());
    // While one batch is encoded and written, the next one is decoded. Declared after `target`: whatever happens, the
    // writing ends before the folder goes.
    std::future<int> writing;
    for (int first = 0; first < options.count; first += kImageSetBatch) {
        if (context.stopRequested()) return Outcome::cancelled;
        std::vector<Image> images = decodeBatch(renderer, manifest, first);
        finish(writing, options.count, context);
        writing = std::async(std::launch::async, [&, first, batch = std::move(images)] {
            writeBatch(batch, manifest, format, first, working, folder);
            return first + static_cast<int>(batch.size());
        });
    }
    finish(writing, options.count, context);
    if (!writeManifestCsv(manifest, working / "manifest.csv", folder / "manifest.csv", context.stop()) ||
        !writeManifestJson(manifest, working / "manifest.json", folder / "manifest.json", context.stop()) ||
        context.stopRequested())
        return Outcome::cancelled;
    target.commit();
    return Outcome::done;
}

}  // namespace core
