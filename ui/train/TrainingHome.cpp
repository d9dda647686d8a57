#include "ui/train/TrainingHome.h"

#include <utility>

#include "core/base/Error.h"
#include "core/dataset/care/DatasetEdits.h"
#include "core/project/ModelRescue.h"
#include "ui/common/text/MessageText.h"
#include "ui/jobs/ErrorText.h"
#include "ui/train/ProjectRun.h"

namespace ui {

namespace {

/// A folder name from what people call their data, of plain letters and digits, and the family's id: "fashion-mnist-"
/// and the id for "Fashion-MNIST".
std::string folderName(const core::TrainingRequest& request) {
    QString name;
    for (const QChar character : QString::fromStdString(request.dataset->name).toLower()) {
        if (character.isLetterOrNumber() && character.unicode() < 128) {
            name += character;
        } else if (!name.isEmpty() && !name.endsWith(QLatin1Char('-'))) {
            name += QLatin1Char('-');
        }
    }
    while (name.endsWith(QLatin1Char('-'))) name.chop(1);
    if (name.isEmpty()) name = QStringLiteral("model");
    return name.left(60).toStdString() + "-" + request.model.family;
}

std::shared_ptr<core::SavedModel> modelOf(const core::TrainingRequest& request, const core::TrainingResult& result,
                                          const ProjectRun* run) {
    auto model = std::make_shared<core::SavedModel>();
    model->snapshot = result.model;
    model->trainingSettings = request.settings;
    model->datasetName = request.dataset->name;
    model->datasetSource = request.dataset->source;
    model->importSettings = request.dataset->importSettings;
    if (request.dataset->edits) model->edits = *request.dataset->edits;
    if (run == nullptr) model->trainedOn = core::fingerprintOf(*request.dataset);
    if (request.start) model->startedFrom = request.start->origin;
    model->history = result.history;
    if (run != nullptr) model->events = run->events();
    model->events.insert(model->events.end(), result.events.begin(), result.events.end());
    model->status = result.status;
    model->test = result.test;
    return model;
}

}  // namespace

std::unique_ptr<ProjectRun> TrainingHome::begin(const core::TrainingRequest& request, const Warn& warn,
                                                const std::function<void(const std::string& id)>& named) const {
    if (project_ == nullptr) return nullptr;
    core::checkRequest(request);  // else a run would be made of nothing
    std::string id;
    try {
        openProject(warn);
        id = core::freeFolder(project_->path() / "runs", folderName(request)).filename().string();
    } catch (const core::Error& error) {
        warn(withoutRun(errorText(error)));
        return nullptr;
    }
    named(id);
    try {
        return ProjectRun::begin(project_->run(id), request);
    } catch (const core::Error& error) {
        warn(errorText(error));
        return nullptr;
    }
}

std::unique_ptr<ProjectRun> TrainingHome::begin(const core::TrainingRequest& request, const QueuedRun& queued,
                                                const Warn& warn) const {
    core::checkRequest(request);
    core::checkRunName(queued.id);
    openProject(warn);
    return ProjectRun::begin(project_->run(queued.id), request, queued.precision, queued.name);
}

std::unique_ptr<ProjectRun> TrainingHome::resume(const std::string& id, core::TrainingRequest& request,
                                                 const core::JobContext& context, const Warn& warn) const {
    core::checkRunName(id);
    openProject(warn);
    return ProjectRun::resume(project_->run(id), request, context);
}

SavedTraining TrainingHome::save(const core::TrainingRequest& request, const core::TrainingResult& result,
                                 ProjectRun* run) const {
    const auto model = modelOf(request, result, run);
    SavedTraining saved{model, {}, {}, {}};
    try {
        if (run != nullptr) {
            const core::FinishedRun finished = run->finish(result);
            model->weightsHash = finished.model.weightsHash;
            model->trainedOn = finished.model.trainedOn;
            model->startedFrom = finished.model.startedFrom;
            // What it was started with, however often it has gone on; the changes since are among the events.
            model->trainingSettings = finished.model.trainingSettings;
            saved.folder = QString::fromStdString(finished.folder.string());
            saved.problem = messageText(finished.problem);
            saved.reason = finished.problem;
        } else {
            const core::ModelPlace place = core::saveModelSomewhere(
                *model, core::freeFolder(modelsFolder_, folderName(request)), core::WeightPrecision::float32);
            model->weightsHash = place.weightsHash;
            saved.folder = QString::fromStdString(place.folder.string());
            saved.problem = messageText(place.problem);
            saved.reason = place.problem;
        }
    } catch (const std::exception& error) {
        saved.problem = tr("%1 The trained model is still open: save it in another folder.").arg(errorText(error));
        saved.reason = core::messageOf(error);
    }
    return saved;
}

void TrainingHome::openProject(const Warn& warn) const {
    project_->open();
    if (const core::Message warning = project_->takeWarning(); !warning.empty()) warn(messageText(warning));
}

QString TrainingHome::withoutRun(const QString& reason) const {
    try {
        core::requireRoomIn(modelsFolder_);
        return tr("%1 The model is saved when the training ends, but the run cannot be resumed later.").arg(reason);
    } catch (const core::Error&) {
        return tr("%1 The model cannot be saved there either: save it in another folder when the training ends, or "
                  "start Imago with a writable home folder.")
            .arg(reason);
    }
}

}  // namespace ui
