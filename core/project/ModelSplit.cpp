#include "core/project/ModelSplit.h"

#include <cstdint>

#include "core/dataset/care/DatasetEdits.h"
#include "core/dataset/care/TrainingSplit.h"
#include "core/project/ProjectEdits.h"
#include "core/project/RunFolder.h"

namespace core {

namespace {

bool isOfSource(const SavedModel& model, const Dataset& dataset) {
    const DatasetEdits edits = dataset.edits ? *dataset.edits : DatasetEdits();
    return sourcePlace(model.datasetSource) == sourcePlace(dataset.source) && model.edits == edits;
}

/// With another number of images the split is another one.
bool wasTrainedOn(const SavedModel& model, const Dataset& dataset) {
    return isOfSource(model, dataset) && (!model.trainedOn || model.trainedOn->samples == dataset.size());
}

/// What the dataset was at the training, where it is known to have changed.
std::optional<DatasetFingerprint> changedSince(const SavedModel& model, const Dataset& dataset) {
    if (!model.trainedOn || !isOfSource(model, dataset)) return std::nullopt;
    if (model.trainedOn->samples != dataset.size()) return model.trainedOn;
    const std::optional<DatasetFingerprint> now = fingerprintOf(dataset);
    return now && *now != *model.trainedOn ? model.trainedOn : std::nullopt;
}

}  // namespace

EvaluationSplit splitOfModel(const SavedModel& model, const std::filesystem::path& place, const Dataset& dataset,
                             const std::optional<std::vector<SampleGroup>>& duplicates) {
    const auto whole = wasTrainedOn(model, dataset) ? splitIfAny(dataset, model.trainingSettings) : std::nullopt;
    EvaluationSplit split = splitBySource(dataset);
    if (whole) {
        const auto run = runOfModel(place);
        std::vector<std::uint32_t> moved;
        bool sameContent = true;
        if (run) {
            moved = readRunDataset(*run).moved;
            sameContent = readRunSettings(*run).datasetHash == hashOf(dataset);
        } else if (duplicates && dataset.factors.empty()) {
            // A model by itself does not say it, but a training moves the same ones each time.
            moved = samplesToMove(*whole, *duplicates);
        }
        split = splitByTraining(movedToTraining(*whole, moved));
        split.sameContent = sameContent;
    }
    split.changedFrom = changedSince(model, dataset);
    if (split.changedFrom) split.sameContent = false;
    if (duplicates) split.straddling = straddlingSamples(split, *duplicates);
    return split;
}

bool needsDuplicates(const SavedModel& model, const std::filesystem::path& place, const Dataset& dataset) {
    return dataset.factors.empty() && wasTrainedOn(model, dataset) && !runOfModel(place);
}

}  // namespace core
