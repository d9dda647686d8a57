#include "ui/jobs/ModelController.h"

#include <memory>
#include <string>
#include <utility>

#include "core/project/EvaluationFile.h"
#include "ui/common/text/MessageText.h"
#include "ui/jobs/ErrorText.h"

namespace ui {

ModelController::ModelController(Session& session, QObject* parent) : QObject(parent), session_(session) {
    connect(&runner_, &JobRunner::failed, this, &ModelController::failed);
    connect(&runner_, &JobRunner::ended, this, [this] {
        Q_EMIT busyChanged(false);
        if (const auto path = std::exchange(next_, std::nullopt)) open(*path);
    });
}

void ModelController::open(const QString& path) {
    if (busy()) {
        next_ = path;
        return;
    }
    if (!session_.mayReplaceModel() || busy()) return;
    runner_.start([this, path](const std::stop_token&, const JobRunner::Post& post) {
        auto model = std::make_shared<const core::SavedModel>(
            path == QStringLiteral(":embedded") ? core::embeddedModel() : core::loadModel(path.toStdString()));
        post([this, model, path] {
            session_.setModel(model, path);
            Q_EMIT opened();
        });
    });
    Q_EMIT busyChanged(true);
}

void ModelController::restore(const QString& path) {
    if (busy()) return;
    runner_.start([this, path](const std::stop_token&, const JobRunner::Post& post) {
        std::shared_ptr<const core::SavedModel> model;
        try {
            // One whose run was deleted meanwhile is no problem to be told of.
            if (!path.isEmpty() && core::isModel(path.toStdString()))
                model = std::make_shared<const core::SavedModel>(core::loadModel(path.toStdString()));
        } catch (const std::exception& error) {
            post([this, sentence = errorText(error)] { Q_EMIT failed(sentence); });
        }
        const QString place = model ? path : QStringLiteral(":embedded");
        if (!model) model = std::make_shared<const core::SavedModel>(core::embeddedModel());
        post([this, model, place] {
            session_.setModel(model, place);
            Q_EMIT opened();
        });
    });
    Q_EMIT busyChanged(true);
}

void ModelController::saveAs(const QString& folder) {
    const auto model = session_.model();
    if (!model) return;
    // That of the program lies in no folder.
    const std::string from = session_.modelIsEmbedded() ? std::string() : session_.modelPath().toStdString();
    const bool started =
        runner_.start([this, model, folder, from](const std::stop_token&, const JobRunner::Post& post) {
            auto copy = std::make_shared<core::SavedModel>(*model);
            copy->weightsHash = core::saveModel(*copy, folder.toStdString());
            core::Message leftOut;
            if (copy->weightsHash == model->weightsHash)
                leftOut = core::copyEvaluation(from, folder.toStdString(), copy->weightsHash);
            post([this, model, copy, folder, leftOut] {
                // Another model may have been opened meanwhile: the file is good all the same.
                if (session_.model() == model) session_.setModel(copy, folder);
                Q_EMIT saved(folder);
                if (!leftOut.empty()) Q_EMIT evaluationsLeftOut(messageText(leftOut));
            });
        });
    if (started) Q_EMIT busyChanged(true);
}

}  // namespace ui
