#include "ui/export/ExportController.h"

#include <utility>

namespace ui {

void ExportController::start(std::shared_ptr<const core::SavedModel> model, const QString& modelName,
                             const core::ImageSetOptions& options, int threads, const QString& folder) {
    if (!model) return;
    write(folder, threads,
          [model = std::move(model), name = modelName.toStdString(), options, folder](const core::JobContext& context) {
              return core::exportImageSet(*model, name, options, folder.toStdString(), context);
          });
}

}  // namespace ui
