#include "ui/jobs/NewestJob.h"

#include <utility>

namespace ui {

NewestJob::NewestJob(QObject* parent) : QObject(parent) {
    rest_.setSingleShot(true);
    connect(&rest_, &QTimer::timeout, this, &NewestJob::begin);
    connect(&runner_, &JobRunner::failed, this, [this](const QString& sentence) {
        if (running_ == newest_) Q_EMIT failed(sentence);
    });
    connect(&runner_, &JobRunner::ended, this, &NewestJob::begin);
}

void NewestJob::start(Job job, int rest) {
    if (runner_.running()) runner_.requestStop();
    waiting_.put({++newest_, std::move(job)});
    rest_.stop();
    if (rest > 0) rest_.start(rest);
    begin();
}

void NewestJob::drop() {
    ++newest_;
    waiting_.drop();
    rest_.stop();
    if (runner_.running()) runner_.requestStop();
    begin();
}

void NewestJob::begin() {
    if (runner_.running()) return;  // its end comes back here
    if (!rest_.isActive()) {
        if (auto next = waiting_.take()) {
            running_ = next->number;
            runner_.start([this, next = std::move(*next)](const std::stop_token& stop, const Post& post) {
                next.job(stop, [this, number = next.number, &post](std::function<void()> deliver) {
                    post([this, number, deliver = std::move(deliver)] {
                        if (number == newest_) deliver();
                    });
                });
            });
        }
    }
    setBusy(runner_.running() || waiting_.waits());
}

void NewestJob::setBusy(bool busy) {
    if (std::exchange(busy_, busy) != busy) Q_EMIT busyChanged(busy);
}

}  // namespace ui
