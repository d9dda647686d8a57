#include "ui/train/sweep/SweepSheetController.h"

#include "core/device/Device.h"
#include "core/exporting/SweepSheet.h"
#include "core/files/AtomicFile.h"
#include "core/project/ModelFolder.h"

namespace ui {

void SweepSheetController::save(const std::string& sweep, const std::vector<std::filesystem::path>& models,
                                const QString& file) {
    write(file, core::coreCount(), [sweep, models, file](const core::JobContext& context) {
        std::vector<core::SnapshotPointer> snapshots;
        for (const std::filesystem::path& model : models) {
            if (context.stopRequested()) return core::Outcome::cancelled;
            snapshots.push_back(core::loadModel(model).snapshot);
        }
        const std::vector<std::uint8_t> bytes = core::sweepSheetFile(snapshots, "sweep " + sweep, context);
        if (context.stopRequested()) return core::Outcome::cancelled;
        // The person was asked before a file is replaced.
        core::writeFileAtomically(file.toStdString(), bytes, core::Existing::replaced);
        return core::Outcome::done;
    });
}

}  // namespace ui
