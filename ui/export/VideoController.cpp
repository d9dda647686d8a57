#include "ui/export/VideoController.h"

#include "core/exporting/VideoFile.h"
#include "core/sample/image/ImageFile.h"
#include "core/sample/image/Sheet.h"
#include "ui/common/QtImage.h"

namespace ui {

namespace {
constexpr int kFrameGap = 2;  // pixels between the images of a sheet, before it is enlarged
constexpr int kGround = 24;
}  // namespace

void VideoController::start(const SampleFrames& frames, int columns, int rows, const QString& file) {
    write(file, 1, [frames, columns, rows, file](const core::JobContext& context) {
        const auto image = [&](int index) {
            return colorImage(
                withGaps(frames.frame(index).atlas, columns, rows, kFrameGap, qRgb(kGround, kGround, kGround)));
        };
        core::VideoOptions options = core::videoTiming(frames.count());
        options.existing = core::existingNow(file.toStdString());
        return core::writeVideo(image, frames.count(), options, file.toStdString(), context);
    });
}

void VideoController::saveSheet(const QImage& atlas, int columns, int rows, const QString& file) {
    write(file, 1, [atlas, columns, rows, file](const core::JobContext&) {
        core::SheetOptions options;
        options.columns = columns;
        const core::Existing existing = core::existingNow(file.toStdString());
        core::writePng(file.toStdString(), core::sheet(fromAtlas(atlas, columns, rows), options), existing);
        return core::Outcome::done;
    });
}

}  // namespace ui
