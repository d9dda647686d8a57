#include "ui/controllers/ExportController.h"

#include <utility>

namespace ui {

void ExportController::start(std::shared_ptr<const core::SavedModel> model, const QString& modelPath,
                             const core::ImageSetOptions& options, const QString& folder) {
    if (!model) return;
    write(folder, [model = std::move(model), path = modelPath.toStdString(), options, folder](
                      const std::stop_token& stop, const core::ExportObserver& observer) {
        return core::exportImageSet(*model, path, options, folder.toStdString(), stop, observer);
    });
}

}  // namespace ui
