#include "ui/export/FilmController.h"

#include <utility>

#include "core/base/ThreadPriority.h"

namespace ui {

namespace {
/// Behind the drawing (5), so that sliders stay live meanwhile, and before a training (10).
constexpr int kFilmNiceness = 8;
}  // namespace

void FilmController::start(core::SnapshotPointer snapshot, const core::Journey& journey,
                           const core::FilmOptions& options, int threads, const QString& file) {
    if (!snapshot) return;
    write(file, threads, [snapshot = std::move(snapshot), journey, options, file](const core::JobContext& context) {
        core::lowerThreadPriority(kFilmNiceness);
        return core::writeFilm(*snapshot, journey, options, file.toStdString(), context);
    });
}

}  // namespace ui
