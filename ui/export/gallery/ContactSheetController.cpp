#include "ui/export/gallery/ContactSheetController.h"

#include <utility>

namespace ui {

void ContactSheetController::start(std::vector<core::ContactImage> images, core::ContactSheetOptions options,
                                   const QString& file) {
    write(file, 1, [images = std::move(images), options = std::move(options), file](const core::JobContext& context) {
        return core::writeContactSheet(images, options, file.toStdString(), context);
    });
}

}  // namespace ui
