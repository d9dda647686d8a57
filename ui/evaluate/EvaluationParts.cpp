#include "ui/evaluate/EvaluationParts.h"

#include <QCoreApplication>
#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/Error.h"
#include "core/dataset/Import.h"
#include "core/dataset/care/DatasetEdits.h"
#include "core/dataset/care/DuplicateNotes.h"
#include "core/dataset/care/DuplicateSearch.h"
#include "core/project/ModelSplit.h"

namespace ui {

namespace {

/// Of the progress, roughly as the time goes.
constexpr double kDatasetOpened = 0.5;

class EvaluationWorkText {
    Q_DECLARE_TR_FUNCTIONS(ui::EvaluationWork)
};

/// Null when stopped.
std::shared_ptr<const core::Dataset> importedFor(const std::string& source, const core::SampleSpec& spec,
                                                 const core::DatasetEdits* edits, const EvaluationInput& input,
                                                 const core::JobContext& context) {
    const auto result = core::importDataset(source, core::importSettingsFor(spec), context, input.cache.get());
    if (!result.dataset || edits == nullptr || edits->empty()) return result.dataset;
    return core::applyEdits(result.dataset, *edits, core::JobContext(context.stop(), {}, context.threads()));
}

/// As the model sees it: what is open already where that is the same, else read again. Null when stopped.
std::shared_ptr<const core::Dataset> datasetFor(const EvaluationInput& input, const core::JobContext& context) {
    const core::SavedModel& model = *input.model;
    const core::SampleSpec& spec = model.snapshot->spec().sample;
    if (input.order.onOpenDataset) {
        if (!input.open) throw core::Error("No dataset is open; open one under Data.");
        if (input.open->spec == spec) return input.open;
        return importedFor(input.open->source, spec, input.open->edits.get(), input, context);
    }
    if (input.open && isDatasetOf(model, *input.open)) return input.open;
    if (model.datasetSource.empty())
        throw core::Error("Nothing says what the model was trained on; open a dataset and choose it.");
    return importedFor(model.datasetSource, spec, &model.edits, input, context);
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
           (open.edits ? *open.edits == model.edits : model.edits.empty());
}

bool openParts(const EvaluationInput& input, OpenedParts& parts, const core::JobContext& context) {
    const auto opening = withStage(context.part(0, kDatasetOpened), EvaluationWorkText::tr("Opening the dataset"));
    if (input.order.images) {
        if (!input.open) throw core::Error("No dataset is open; open one under Data, to compare the images with.");
        parts.images = importedFor(input.order.imagesSource, input.open->spec, nullptr, input, opening);
        if (!parts.images) return false;
        parts.name = parts.images->name;
        parts.dataset = input.open;
        parts.split = splitForImages(input, *parts.dataset);
        return true;
    }
    parts.dataset = datasetFor(input, opening);
    if (!parts.dataset || context.stopRequested()) return false;
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
