#include "ui/export/VideoController.h"

#include "core/exporting/RecipeFile.h"
#include "core/exporting/VideoFile.h"
#include "core/files/AtomicFile.h"
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

core::Image sheetOf(const SampleFrames::Frame& frame, int columns, int rows) {
    core::SheetOptions options;
    options.columns = columns;
    return core::sheet(fromAtlas(frame.atlas, columns, rows), options);
}

core::Recipe sheetRecipe(const SampleFrames::Frame& frame, int columns, int rows) {
    core::Recipe recipe;
    recipe.programVersion = IMAGO_VERSION;
    recipe.columns = columns;
    recipe.rows = rows;
    recipe.step = frame.step;
    return recipe;
}

void VideoController::saveSheet(const SampleFrames::Frame& frame, int columns, int rows, const QString& file) {
    write(file, 1, [frame, columns, rows, file](const core::JobContext&) {
        const core::Existing existing = core::existingNow(file.toStdString());
        const core::Image sheet = sheetOf(frame, columns, rows);
        const core::Recipe recipe = sheetRecipe(frame, columns, rows);
        core::writeFileAtomically(file.toStdString(), core::withRecipe(core::encodePng(sheet), recipe), existing);
        return core::Outcome::done;
    });
}

}  // namespace ui
