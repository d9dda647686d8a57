#include "ui/export/ExportController.h"

#include <utility>

namespace ui {

void ExportController::start(std::shared_ptr<const core::SavedModel> model, const QString& modelName,
                             const core::ImageSetOptions& options, const QString& folder) {
    if (!model) return;
    write(folder, [model = std::move(model), name = modelName.toStdString(), options, folder](
                      const std::stop_token& stop, const core::ExportObserver& observer) {
        return core::exportImageSet(*model, name, options, folder.toStdString(), stop, observer);
    });
}

}  // namespace ui
