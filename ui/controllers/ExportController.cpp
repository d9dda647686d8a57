#include "ui/controllers/ExportController.h"

#include <utility>

namespace ui {

ExportController::ExportController(QObject* parent) : QObject(parent) {
    connect(&runner_, &JobRunner::failed, this, &ExportController::failed);
    connect(&runner_, &JobRunner::ended, this, [this] { Q_EMIT busyChanged(false); });
}

void ExportController::start(std::shared_ptr<const core::SavedModel> model, const QString& modelPath,
                             const core::ImageSetOptions& options, const std::filesystem::path& folder) {
    if (!model) return;
    const auto job = [this, model = std::move(model), path = modelPath.toStdString(), options, folder](
                         const std::stop_token& stop, const JobRunner::Post& post) {
        const auto observer = [this, &post](const core::ExportProgress& at) {
            post([this, at] { Q_EMIT progress(at.done, at.total); });
        };
        const core::ExportResult result = core::exportImageSet(*model, path, options, folder, stop, observer);
        post([this, result] {
            if (result.outcome == core::Outcome::cancelled) {
                Q_EMIT cancelled();
            } else {
                Q_EMIT finished(QString::fromStdString(result.folder.string()), result.images);
            }
        });
    };
    if (runner_.start(job)) Q_EMIT busyChanged(true);
}

void ExportController::cancel() {
    if (runner_.running()) runner_.requestStop();
}

}  // namespace ui
