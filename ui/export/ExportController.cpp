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
    if (busy()) return;
    request.keptAbove = kKeptAbove;
    *kept_ = {};
    const auto job = [&exporter, request = std::move(request), target = target.toStdString(),
                      kept = kept_](const core::JobContext& context) {
        core::lowerThreadPriority(kExportNiceness);
        const core::Outcome outcome = core::exportTo(exporter, request, target, context);
        if (outcome == core::Outcome::cancelled) *kept = core::interruptedExport(exporter, request, target);
        return outcome;
    };
    write(target, threads, job);
}

}  // namespace ui
