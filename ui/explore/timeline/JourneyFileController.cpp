#include "ui/explore/timeline/JourneyFileController.h"

#include <utility>

#include "core/files/AtomicFile.h"
#include "core/project/JourneyFile.h"

namespace ui {

JourneyFileController::JourneyFileController(const Session& session, JourneyController& journey, QObject* parent)
    : QObject(parent), session_(session), journey_(journey) {
    connect(&runner_, &JobRunner::failed, this, &JourneyFileController::failed);
    connect(&runner_, &JobRunner::ended, this, [this] { Q_EMIT busyChanged(false); });
}

void JourneyFileController::open(const QString& file) {
    if (!session_.snapshot()) return;
    start([this, file, model = session_.snapshot(), classNames = session_.classNames()](const std::stop_token&,
                                                                                        const JobRunner::Post& post) {
        core::SavedJourney saved = core::readJourney(file.toStdString(), model->latentSize(), classNames);
        post([this, file, model, classNames, saved = std::move(saved)] {
            const core::SnapshotPointer& now = session_.snapshot();
            if (!now || now->latentSize() != model->latentSize() || session_.classNames() != classNames) {
                Q_EMIT failed(tr("Another model was opened while %1 was read; open the journey again.").arg(file));
                return;
            }
            const bool foreign = saved.isOfAnother(session_.weightsHash());
            journey_.setJourney(saved.journey);
            Q_EMIT opened(file, foreign);
        });
    });
}

void JourneyFileController::save(const QString& file) {
    start([this, file, text = core::journeyToText(journey_.journey(), session_.classNames(), session_.weightsHash())](
              const std::stop_token&, const JobRunner::Post& post) {
        core::writeFileAtomically(file.toStdString(), text);
        post([this, file] { Q_EMIT saved(file); });
    });
}

void JourneyFileController::start(JobRunner::Job job) {
    if (runner_.start(std::move(job))) Q_EMIT busyChanged(true);
}

}  // namespace ui
