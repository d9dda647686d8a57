#include "core/project/ModelFiles.h"

#include <memory>
#include <utility>

#include "core/base/Error.h"
#include "core/files/Sha256.h"
#include "core/model/Model.h"
#include "core/model/NewModel.h"
#include "core/nn/ModuleState.h"
#include "core/project/HistoryFile.h"
#include "core/project/ModelSettingsFile.h"
#include "core/project/ModelWeights.h"

namespace core {

namespace {

void checkStatistics(const LatentStatistics& statistics, int latentSize, const std::string& file) {
    for (const auto* values : {&statistics.meanKl, &statistics.mean, &statistics.standardDeviation})
        if (!values->empty() && values->size() != static_cast<std::size_t>(latentSize))
            throw Error(
                "%1 is damaged: the lists in \"latent_statistics\" have %2 values, but the model has %3 latent "
                "dimensions; use another copy of it.",
                file, values->size(), latentSize);
    if (statistics.mean.size() != statistics.standardDeviation.size())
        throw Error(
            "%1 is damaged: \"latent_statistics\" has %2 means, but %3 standard deviations; use another copy of it.",
            file, statistics.mean.size(), statistics.standardDeviation.size());
}

}  // namespace

SavedModel readModel(const ModelFiles& files) {
    ModelSettings settings = readModelSettings(files.settings, files.settingsName);
    SavedModel model;
    model.weightsHash = sha256(files.weights);
    if (model.weightsHash != settings.weightsHash)
        throw Error("%1 was changed or damaged: its SHA-256 is not the one in %2; use another copy of the folder.",
                    files.weightsName, files.settingsName);
    RunHistory history = readHistory(files.history, files.historyName);
    model.history = std::move(history.points);
    model.events = std::move(history.events);

    const std::shared_ptr<Model> network = unsetModel(settings.spec);
    readWeights(files.weights, files.weightsName, *network);
    checkStatistics(settings.statistics, network->latentSize(), files.settingsName);
    freeze(*network);

    model.snapshot = std::make_shared<const ModelSnapshot>(std::move(settings.spec), network,
                                                           std::move(settings.statistics), settings.step);
    model.trainingSettings = std::move(settings.trainingSettings);
    model.datasetName = std::move(settings.datasetName);
    model.datasetSource = std::move(settings.datasetSource);
    model.importSettings = std::move(settings.importSettings);
    model.edits = std::move(settings.edits);
    model.trainedOn = std::move(settings.trainedOn);
    model.startedFrom = std::move(settings.startedFrom);
    model.status = settings.status;
    model.test = settings.test;
    return model;
}

}  // namespace core
