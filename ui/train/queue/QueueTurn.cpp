#include "ui/train/queue/QueueTurn.h"

#include <utility>

#include "core/dataset/Import.h"
#include "core/dataset/care/DatasetEdits.h"
#include "core/device/ComputeDevice.h"
#include "core/device/Device.h"
#include "core/project/ProjectEdits.h"
#include "core/project/QueuedPlan.h"
#include "core/project/RunFolder.h"
#include "core/project/StartingModelFile.h"

namespace ui {

namespace {

using TurnDataset = std::shared_ptr<const core::Dataset>;

/// The whole of the session's dataset where it is the one that is opened by these.
TurnDataset alreadyOpen(const QueueTable& table, const std::string& source, const core::Settings& importSettings) {
    if (!table.open || core::sourcePlace(table.open->source) != source) return nullptr;
    if (core::chosenImport(table.open->importSettings) != core::chosenImport(importSettings)) return nullptr;
    return table.open->whole ? table.open->whole : table.open;
}

/// Null where it is stopped.
TurnDataset openTurnDataset(const QueueTable& table, const std::string& source, const core::Settings& importSettings,
                            bool useCache, const core::JobContext& context) {
    if (TurnDataset open = alreadyOpen(table, source, importSettings)) return open;
    return core::importDataset(source, importSettings, context, useCache ? table.cache.get() : nullptr).dataset;
}

/// Of a run that goes on: its own edits are made of the whole when it is resumed.
TurnDataset datasetOfRun(const core::RunSettings& settings, const QueueTable& table, const core::JobContext& context) {
    return openTurnDataset(table, settings.datasetSource, settings.importSettings, true, context);
}

TurnDataset datasetOfEntry(const core::QueuedTraining& training, const QueueTable& table,
                           const core::JobContext& context) {
    TurnDataset whole =
        openTurnDataset(table, training.dataset, core::importSettingsOf(training), training.useCache, context);
    if (!whole || training.ignoreEdits) return whole;
    return core::applyEdits(whole, core::projectEdits(table.project, whole->source), context);
}

}  // namespace

std::optional<QueuedRun> prepareTurn(const core::ClaimedEntry& claimed, const QueueTable& table,
                                     const core::JobContext& context) {
    const core::QueuedTraining& training = claimed.entry.training;
    QueuedRun queued;
    queued.id = claimed.entry.run;
    queued.goesOn = claimed.resumes;
    queued.name = claimed.entry.name;
    core::TrainingRequest& request = queued.request;
    request.device = core::computeDevice(training.device).id;
    request.threads = training.threads > 0 ? training.threads : core::coreCount();
    request.checkpointInterval = training.checkpointSeconds;
    if (claimed.resumes) {
        request.dataset = datasetOfRun(core::readRunSettings(core::RunPaths(table.project, queued.id)), table, context);
        if (!request.dataset) return std::nullopt;
        return queued;
    }
    request.dataset = datasetOfEntry(training, table, context);
    if (!request.dataset) return std::nullopt;
    core::QueuedPlan plan = core::queuedPlan(training, request.dataset.get());
    request.model = core::modelSpec(training.family, plan.model, *request.dataset);
    request.settings = std::move(plan.training);
    if (!training.startFrom.empty()) request.start = core::openStartingModel(training.startFrom);
    queued.precision = plan.precision;
    return queued;
}

}  // namespace ui
