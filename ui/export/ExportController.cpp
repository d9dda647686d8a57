#include "ui/export/ExportController.h"

#include <utility>

#include "core/base/ThreadPriority.h"

namespace ui {

namespace {
/// Behind the drawing (5), so that sliders stay live meanwhile, and before a training (10).
constexpr int kExportNiceness = 8;
}  // namespace

void ExportController::start(const core::Exporter& exporter, core::ExportRequest request, int threads,
                             const QString& target) {
    if (!request.model && exporter.needsModel) return;
    write(target, threads, [&exporter, request = std::move(request), target](const core::JobContext& context) {
        core::lowerThreadPriority(kExportNiceness);
        return core::exportTo(exporter, request, target.toStdString(), context);
    });
}

}  // namespace ui
