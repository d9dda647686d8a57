#include "ui/controllers/FilmController.h"

#include <utility>

#include "core/device/ThreadPriority.h"

namespace ui {

namespace {
/// Behind the drawing (5), so that sliders stay live meanwhile, and before a training (10).
constexpr int kFilmNiceness = 8;
}  // namespace

FilmController::FilmController(QObject* parent) : QObject(parent) {
    connect(&runner_, &JobRunner::failed, this, &FilmController::failed);
    connect(&runner_, &JobRunner::ended, this, [this] { Q_EMIT busyChanged(false); });
}

void FilmController::start(core::SnapshotPointer snapshot, const core::Journey& journey,
                           const core::FilmOptions& options, const QString& file) {
    if (!snapshot) return;
    const auto job = [this, snapshot = std::move(snapshot), journey, options, file](const std::stop_token& stop,
                                                                                    const JobRunner::Post& post) {
        core::lowerThreadPriority(kFilmNiceness);
        const auto observer = [this, &post](const core::ExportProgress& at) {
            post([this, at] { Q_EMIT progress(at.done, at.total); });
        };
        const core::Outcome outcome = core::writeFilm(*snapshot, journey, options, file.toStdString(), stop, observer);
        post([this, outcome, file] {
            if (outcome == core::Outcome::cancelled) {
                Q_EMIT cancelled();
            } else {
                Q_EMIT finished(file);
            }
        });
    };
    if (runner_.start(job)) Q_EMIT busyChanged(true);
}

void FilmController::cancel() {
    if (runner_.running()) runner_.requestStop();
}

}  // namespace ui
