#include "ui/export/gallery/ContactSheetController.h"

#include <utility>

namespace ui {

void ContactSheetController::start(std::vector<core::ContactImage> images, const QString& file) {
    write(file, 1, [images = std::move(images), file](const core::JobContext& context) {
        return core::writeContactSheet(images, {}, file.toStdString(), context);
    });
}

}  // namespace ui
