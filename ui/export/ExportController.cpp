#include "ui/export/ExportController.h"

#include <utility>

namespace ui {

void ExportController::start(const core::Exporter& exporter, core::ExportRequest request, int threads,
                             const QString& target) {
    if (!request.model) return;
    write(target, threads, [&exporter, request = std::move(request), target](const core::JobContext& context) {
        return core::exportTo(exporter, request, target.toStdString(), context);
    });
}

}  // namespace ui
