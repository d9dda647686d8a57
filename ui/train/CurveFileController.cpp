#include "ui/train/CurveFileController.h"

#include "ui/common/plots/CurvePlotFile.h"

namespace ui {

void CurveFileController::save(const QString& file, const QByteArray& bytes) {
    write(file, [file, bytes](const std::stop_token&, const core::ExportObserver&) {
        writePlotFile(file, bytes);
        return core::Outcome::done;
    });
}

}  // namespace ui
