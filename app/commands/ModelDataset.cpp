#include "app/commands/ModelDataset.h"

#include <filesystem>
#include <system_error>

#include "app/commands/DatasetStore.h"
#include "app/commands/EditedDataset.h"
#include "app/commands/TextFormat.h"
#include "core/base/Error.h"
#include "core/dataset/Import.h"
#include "core/files/FileProblem.h"
#include "core/project/ModelImport.h"
#include "core/sample/image/ImageSpec.h"

namespace app {

namespace {

/// Empty where all of them have the size of the model in their source, too.
std::string resizingNote(const core::Dataset& dataset) {
    const core::ImportReport& report = dataset.report;
    if (report.resized == 0 || !core::isImage(dataset.spec)) return {};
    const auto size = [](int width, int height) { return std::to_string(width) + 'x' + std::to_string(height); };
    const core::ImageShape shape = core::imageShape(dataset.spec);
    const std::string count = withThousands(static_cast<std::int64_t>(report.resized));
    const std::string which =
        report.resized == dataset.size()
            ? std::string(report.resized == 1 ? "the image" : "the images")
            : count + " of the " + withThousands(static_cast<std::int64_t>(dataset.size())) + " images";
    const std::string before =
        report.resizedWidth > 0 ? size(report.resizedWidth, report.resizedHeight) : std::string("of several sizes");
    return "Note: " + which + " of \"" + dataset.name + "\" (" + before + ") " +
           (report.resized == 1 ? "was" : "were") + " resized to " + size(shape.width, shape.height) +
           ", the size of the model.";
}

}  // namespace

std::string datasetFor(const core::SavedModel& model, const std::string& named) {
    const std::string& source = named.empty() ? model.datasetSource : named;
    if (!named.empty() || source.empty() || core::canImport(source)) return source;
    std::error_code problem;
    if (std::filesystem::status(source, problem).type() == std::filesystem::file_type::not_found)
        throw core::Error(
            "The dataset that the model was trained on was not found at %1; put it back, or give its new location with "
            "--dataset.",
            core::quotedPath(source));
    return source;
}

std::shared_ptr<const core::Dataset> openForModel(const std::string& source, const core::SavedModel& model,
                                                  const std::stop_token& stop, ProgressLine& progress, int threads,
                                                  const core::DatasetEdits& edits) {
    core::ProgressRate rate;
    const auto tell = [&](const core::Progress& state) { progress.show(readingText(state, rate)); };
    const auto cache = datasetCache();
    auto dataset =
        core::importDataset(source, core::importSettingsOf(model), core::JobContext(stop, tell, threads), cache.get())
            .dataset;
    if (dataset) dataset = core::applyEdits(dataset, edits, core::JobContext(stop, {}, threads));
    if (!dataset) return dataset;
    if (const std::string text = editsText(*dataset); !text.empty())
        progress.say("Note: \"" + dataset->name + "\" as edited when the model was trained: " + text + '.');
    if (const std::string note = resizingNote(*dataset); !note.empty()) progress.say(note);
    return dataset;
}

}  // namespace app
