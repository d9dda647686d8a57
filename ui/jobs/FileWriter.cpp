#include "ui/jobs/FileWriter.h"

#include <utility>

namespace ui {

FileWriter::FileWriter(QObject* parent) : QObject(parent) {
    connect(&runner_, &JobRunner::failed, this,
            [this](const QString& sentence) { tell_ = [this, sentence] { Q_EMIT failed(sentence); }; });
    connect(&runner_, &JobRunner::ended, this, [this] {
        const auto tell = std::exchange(tell_, nullptr);
        Q_EMIT busyChanged(false);
        if (tell) tell();
    });
}

void FileWriter::write(const QString& file, int threads, Write write) {
    const auto job = [this, file, threads, write = std::move(write)](const std::stop_token& stop,
                                                                     const JobRunner::Post& post) {
        const auto tell = [this, &post](const core::Progress& at) {
            post([this, at] { Q_EMIT progress(static_cast<int>(at.done), static_cast<int>(at.total)); });
        };
        const core::Outcome outcome = write(core::JobContext(stop, tell, threads));
        post([this, outcome, file] {
            tell_ = [this, outcome, file] {
                if (outcome == core::Outcome::cancelled) {
                    Q_EMIT cancelled();
                } else {
                    Q_EMIT finished(file);
                }
            };
        });
    };
    if (runner_.start(job)) Q_EMIT busyChanged(true);
}

void FileWriter::cancel() {
    if (runner_.running()) runner_.requestStop();
}

}  // namespace ui
