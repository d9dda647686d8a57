#include "ui/controllers/VideoController.h"

#include "core/exporting/VideoFile.h"
#include "ui/imaging/QtImage.h"

namespace ui {

namespace {
constexpr int kGap = 2;  // pixels between the pictures of a sheet, before it is enlarged
constexpr int kGround = 24;
}  // namespace

VideoController::VideoController(QObject* parent) : QObject(parent) {
    connect(&runner_, &JobRunner::failed, this, &VideoController::failed);
    connect(&runner_, &JobRunner::ended, this, [this] { Q_EMIT busyChanged(false); });
}

void VideoController::start(const SampleFrames& frames, int columns, int rows, const QString& file) {
    const auto job = [this, frames, columns, rows, file](const std::stop_token& stop, const JobRunner::Post& post) {
        const auto picture = [&](int index) {
            return colourImage(
                withGaps(frames.frame(index).atlas, columns, rows, kGap, qRgb(kGround, kGround, kGround)));
        };
        const auto observer = [this, &post](const core::ExportProgress& at) {
            post([this, at] { Q_EMIT progress(at.done, at.total); });
        };
        const core::Outcome outcome = core::writeVideo(picture, frames.count(), core::videoTiming(frames.count()),
                                                       file.toStdString(), stop, observer);
        post([this, outcome, file] {
            if (outcome == core::Outcome::cancelled) {
                Q_EMIT cancelled();
            } else {
                Q_EMIT finished(file);
            }
        });
    };
    if (runner_.start(job)) Q_EMIT busyChanged(true);
}

void VideoController::cancel() {
    if (runner_.running()) runner_.requestStop();
}

}  // namespace ui
