#include "ui/train/sweep/SweepSheetController.h"

#include "core/device/Device.h"
#include "core/exporting/SweepSheet.h"
#include "core/files/AtomicFile.h"
#include "core/project/ModelFolder.h"

namespace ui {

void SweepSheetController::save(const std::string& sweep, const std::vector<Column>& columns, const QString& file) {
    write(file, core::coreCount(), [sweep, columns, file](const core::JobContext& context) {
        std::vector<core::SnapshotPointer> snapshots;
        std::vector<std::string> labels;
        for (const Column& column : columns) {
            if (context.stopRequested()) return core::Outcome::cancelled;
            snapshots.push_back(core::loadModel(column.model).snapshot);
            labels.push_back(column.label);
        }
        const std::vector<std::uint8_t> bytes = core::sweepSheetFile(snapshots, labels, "sweep " + sweep, context);
        if (context.stopRequested()) return core::Outcome::cancelled;
        // The person was asked before a file is replaced.
        core::writeFileAtomically(file.toStdString(), bytes, core::Existing::replaced);
        return core::Outcome::done;
    });
}

}  // namespace ui
