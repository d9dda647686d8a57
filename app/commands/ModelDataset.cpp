#include "app/commands/ModelDataset.h"

#include "app/commands/DatasetStore.h"
#include "app/commands/EditedDataset.h"
#include "app/commands/TextFormat.h"
#include "core/dataset/Import.h"
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
            ? "the images"
            : count + " of the " + withThousands(static_cast<std::int64_t>(dataset.size())) + " images";
    const std::string before =
        report.resizedWidth > 0 ? size(report.resizedWidth, report.resizedHeight) : std::string("of several sizes");
    return "Note: " + which + " of \"" + dataset.name + "\" (" + before + ") " +
           (report.resized == 1 ? "was" : "were") + " resized to " + size(shape.width, shape.height) +
           ", the size of the model.";
}

}  // namespace

std::shared_ptr<const core::Dataset> openForModel(const std::string& source, const core::SampleSpec& spec,
                                                  const std::stop_token& stop, ProgressLine& progress, int threads,
                                                  const core::DatasetEdits& edits) {
    core::ProgressRate rate;
    const auto tell = [&](const core::Progress& state) { progress.show(readingText(state, rate)); };
    const auto cache = datasetCache();
    auto dataset =
        core::importDataset(source, core::importSettingsFor(spec), core::JobContext(stop, tell, threads), cache.get())
            .dataset;
    if (dataset) dataset = core::applyEdits(dataset, edits, core::JobContext(stop, {}, threads));
    if (!dataset) return dataset;
    if (const std::string text = editsText(*dataset); !text.empty())
        progress.say("Note: \"" + dataset->name + "\" as edited when the model was trained: " + text + '.');
    if (const std::string note = resizingNote(*dataset); !note.empty()) progress.say(note);
    return dataset;
}

}  // namespace app
