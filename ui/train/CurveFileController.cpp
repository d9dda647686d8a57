#include "ui/train/CurveFileController.h"

#include "ui/common/plots/CurvePlotFile.h"

namespace ui {

void CurveFileController::save(const QString& file, const QByteArray& bytes) {
    write(file, 1, [file, bytes](const core::JobContext&) {
        writePlotFile(file, bytes);
        return core::Outcome::done;
    });
}

}  // namespace ui
