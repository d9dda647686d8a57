#include "ui/export/FilmController.h"

#include <utility>

#include "core/base/ThreadPriority.h"

namespace ui {

namespace {
/// Behind the drawing (5), so that sliders stay live meanwhile, and before a training (10).
constexpr int kFilmNiceness = 8;
}  // namespace

void FilmController::start(core::SnapshotPointer snapshot, const core::Journey& journey,
                           const core::FilmOptions& options, const QString& file) {
    if (!snapshot) return;
    write(file, [snapshot = std::move(snapshot), journey, options, file](const std::stop_token& stop,
                                                                         const core::ExportObserver& observer) {
        core::lowerThreadPriority(kFilmNiceness);
        return core::writeFilm(*snapshot, journey, options, file.toStdString(), stop, observer);
    });
}

}  // namespace ui
