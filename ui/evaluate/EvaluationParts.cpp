#include "ui/evaluate/EvaluationParts.h"

#include <QCoreApplication>
#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/dataset/Import.h"
#include "core/dataset/care/DatasetEdits.h"
#include "core/dataset/care/DuplicateNotes.h"
#include "core/dataset/care/DuplicateSearch.h"
#include "core/project/ModelImport.h"
#include "core/project/ModelSplit.h"
#include "core/sample/Modality.h"

namespace ui {

namespace {

/// Of the progress, roughly as the time goes.
constexpr double kDatasetOpened = 0.5;

class EvaluationWorkText {
    Q_DECLARE_TR_FUNCTIONS(ui::EvaluationWork)
};

/// Null when stopped.
std::shared_ptr<const core::Dataset> importedFor(const std::string& source, const core::Settings& settings,
                                                 const core::DatasetEdits* edits, const EvaluationInput& input,
                                                 const core::JobContext& context) {
    const auto result = core::importDataset(source, settings, context, input.cache.get());
    if (!result.dataset || edits == nullptr || edits->empty()) return result.dataset;
    return core::applyEdits(result.dataset, *edits, core::JobContext(context.stop(), {}, context.threads()));
}

/// Throws core::Error where the samples of a dataset are still others than the model's.
void requireSpec(const core::Dataset& dataset, const core::SampleSpec& spec) {
    if (dataset.spec == spec) return;
    throw core::Error(
        "The model takes samples of %1, and those of \"%2\" are %3, which cannot be converted; open another dataset "
        "under Data and choose it in the Evaluate panel.",
        core::describe(spec), core::shownName(dataset.name), core::describe(dataset.spec));
}

/// The open dataset, read once more as the model takes it. Null when stopped.
std::shared_ptr<const core::Dataset> convertedFor(const core::SampleSpec& spec, const EvaluationInput& input,
                                                  const core::JobContext& context) try {
    const core::Dataset& open = *input.open;
    auto dataset = importedFor(open.source, core::importSettingsOf(*input.model), open.edits.get(), input, context);
    if (dataset) requireSpec(*dataset, spec);
    return dataset;
} catch (const core::Error& error) {
    throw core::Error(
        "The model takes samples of %1, and those of the open dataset \"%2\" are %3; it could not be read again as "
        "the model takes it. %4",
        core::describe(spec), core::shownName(input.open->name), core::describe(input.open->spec), error.message());
}

/// What the model was trained on, read again. Null when stopped.
std::shared_ptr<const core::Dataset> trainedOn(const EvaluationInput& input, const core::JobContext& context) try {
    const core::SampleSpec& spec = input.model->snapshot->spec().sample;
    auto dataset = importedFor(input.model->datasetSource, core::importSettingsOf(*input.model), &input.model->edits,
                               input, context);
    if (dataset) requireSpec(*dataset, spec);
    return dataset;
} catch (const core::Error& error) {
    throw core::Error(
        "The dataset that the model was trained on could not be opened; open it, or another one, under Data and choose "
        "it in the Evaluate panel. %1",
        error.message());
}

/// As the model sees it: what is open already where that is the same, else read again. Null when stopped.
std::shared_ptr<const core::Dataset> datasetFor(const EvaluationInput& input, const core::JobContext& context) {
    const core::SavedModel& model = *input.model;
    const core::SampleSpec& spec = model.snapshot->spec().sample;
    if (input.order.onOpenDataset) {
        if (!input.open) throw core::Error("No dataset is open; open one under Data.");
        if (input.open->spec == spec) return input.open;
        return convertedFor(spec, input, context);
    }
    if (input.open && isDatasetOf(model, *input.open)) return input.open;
    if (model.datasetSource.empty())
        throw core::Error("Nothing says what the model was trained on; open a dataset and choose it.");
    return trainedOn(input, context);
}

/// Nothing when stopped.
std::optional<core::EvaluationSplit> splitFor(const EvaluationInput& input, const core::Dataset& dataset,
                                              const core::JobContext& context) {
    const core::DuplicateMemory memory = core::duplicatesIn(input.cache);
    if (!core::needsDuplicates(*input.model, input.place, dataset))
        return core::splitOfModel(*input.model, input.place, dataset,
                                  memory.recall ? memory.recall(dataset) : std::nullopt);
    const core::DuplicateSearch found = core::findDuplicates(dataset, context, memory);
    if (found.outcome == core::Outcome::cancelled) return std::nullopt;
    return core::splitOfModel(*input.model, input.place, dataset, found.groups);
}

core::EvaluationSplit splitForImages(const EvaluationInput& input, const core::Dataset& dataset) {
    core::EvaluationSplit split = core::splitBySource(dataset);
    const core::DuplicateMemory memory = core::duplicatesIn(input.cache);
    if (const auto known = memory.recall ? memory.recall(dataset) : std::nullopt)
        split.straddling = core::straddlingSamples(split, *known);
    return split;
}

/// The context with this label for all that it tells.
core::JobContext withStage(const core::JobContext& stage, const QString& label) {
    const std::string item = label.toStdString();
    stage.report(0, 1, item);
    const auto tell = [stage, item](const core::Progress& at) { stage.report(at.done, at.total, item); };
    return {stage.stop(), tell, stage.threads()};
}

}  // namespace

bool isDatasetOf(const core::SavedModel& model, const core::Dataset& open) {
    return open.source == model.datasetSource && open.spec == model.snapshot->spec().sample &&
           core::isPreparedFor(model, open) && (open.edits ? *open.edits == model.edits : model.edits.empty());
}

bool openParts(const EvaluationInput& input, OpenedParts& parts, const core::JobContext& context) {
    const auto opening = withStage(context.part(0, kDatasetOpened), EvaluationWorkText::tr("Opening the dataset"));
    if (input.order.images) {
        if (!input.open) throw core::Error("No dataset is open; open one under Data, to compare the images with.");
        parts.images =
            importedFor(input.order.imagesSource, core::importSettingsFor(input.open->spec), nullptr, input, opening);
        if (!parts.images) return false;
        parts.name = parts.images->name;
        parts.dataset = input.open;
        parts.split = splitForImages(input, *parts.dataset);
        return true;
    }
    parts.dataset = datasetFor(input, opening);
    if (!parts.dataset || context.stopRequested()) return false;
    if (input.order.onOpenDataset && input.open && parts.dataset->spec != input.open->spec)
        parts.notes.push_back(core::Message("\"%1\" is open as %2, and was compared as %3, which the model takes.",
                                            core::shownName(input.open->name), core::describe(input.open->spec),
                                            core::describe(parts.dataset->spec)));
    const auto looking = withStage(context.part(kDatasetOpened, 1), EvaluationWorkText::tr("Looking for duplicates"));
    auto split = splitFor(input, *parts.dataset, looking);
    if (!split) return false;
    parts.split = std::move(*split);
    return true;
}

core::SetEvaluationRequest requestOf(const EvaluationInput& input, const OpenedParts& parts,
                                     const std::vector<const core::Metric*>& metrics) {
    core::SetEvaluationRequest request{metrics, *parts.dataset, parts.split};
    if (input.model) {
        request.model = input.model->snapshot.get();
        request.trainingSettings = &input.model->trainingSettings;
    }
    request.samples = parts.images.get();
    request.count = parts.images ? std::min(input.order.samples, parts.images->size()) : input.order.samples;
    request.seed = input.order.seed;
    return request;
}

}  // namespace ui
