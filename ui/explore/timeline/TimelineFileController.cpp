#include "ui/explore/timeline/TimelineFileController.h"

#include <utility>

#include "core/files/AtomicFile.h"
#include "core/project/TimelineFile.h"

namespace ui {

TimelineFileController::TimelineFileController(const Session& session, TimelineController& timeline, QObject* parent)
    : QObject(parent), session_(session), timeline_(timeline) {
    connect(&runner_, &JobRunner::failed, this, &TimelineFileController::failed);
    connect(&runner_, &JobRunner::ended, this, [this] { Q_EMIT busyChanged(false); });
}

void TimelineFileController::open(const QString& file) {
    if (!session_.snapshot()) return;
    start([this, file, model = session_.snapshot(), classNames = session_.classNames()](const std::stop_token&,
                                                                                        const JobRunner::Post& post) {
        core::SavedTimeline saved = core::readTimeline(file.toStdString(), model->latentSize(), classNames);
        post([this, file, model, classNames, saved = std::move(saved)] {
            const core::SnapshotPointer& now = session_.snapshot();
            if (!now || now->latentSize() != model->latentSize() || session_.classNames() != classNames) {
                Q_EMIT failed(
                    tr("Another model was opened while %1 was being read; open the timeline again.").arg(file));
                return;
            }
            const bool foreign = saved.isOfAnother(session_.weightsHash());
            timeline_.setTimeline(saved.timeline);
            Q_EMIT opened(file, foreign);
        });
    });
}

void TimelineFileController::save(const QString& file) {
    start(
        [this, file, text = core::timelineToText(timeline_.timeline(), session_.classNames(), session_.weightsHash())](
            const std::stop_token&, const JobRunner::Post& post) {
            core::writeFileAtomically(file.toStdString(), text);
            post([this, file] { Q_EMIT saved(file); });
        });
}

void TimelineFileController::start(JobRunner::Job job) {
    if (runner_.start(std::move(job))) Q_EMIT busyChanged(true);
}

}  // namespace ui
