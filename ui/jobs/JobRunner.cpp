#include "ui/jobs/JobRunner.h"

#include <utility>

#include "ui/jobs/ErrorText.h"

namespace ui {

namespace {
constexpr int kDrainMilliseconds = 33;
}

JobRunner::JobRunner(QObject* parent) : QObject(parent) {
    timer_.setInterval(kDrainMilliseconds);
    connect(&timer_, &QTimer::timeout, this, &JobRunner::drain);
}

JobRunner::~JobRunner() = default;

bool JobRunner::start(Job job) {
    if (running_) return false;
    running_ = true;
    {
        const std::lock_guard lock(mutex_);
        posts_.clear();
        error_.clear();
        finished_ = false;
    }
    thread_ = std::jthread([this, job = std::move(job)](std::stop_token stop) { runJob(job, std::move(stop)); });
    timer_.start();
    return true;
}

void JobRunner::requestStop() {
    thread_.request_stop();
}

void JobRunner::runJob(const Job& job, std::stop_token stop) {
    const Post post = [this](std::function<void()> deliver) {
        const std::lock_guard lock(mutex_);
        posts_.push_back(std::move(deliver));
    };
    QString error;
    try {
        job(std::move(stop), post);
    } catch (const std::exception& exception) {
        error = errorText(exception);
    }
    const std::lock_guard lock(mutex_);
    error_ = error;
    finished_ = true;
}

void JobRunner::drain() {
    // A delivery that opens a dialog spins the event loop: the rest of this batch must not be overtaken.
    if (draining_) return;
    draining_ = true;
    std::vector<std::function<void()>> posts;
    bool finished = false;
    QString error;
    {
        const std::lock_guard lock(mutex_);
        posts.swap(posts_);
        finished = finished_;
        error = error_;
    }
    for (const auto& deliver : posts) deliver();
    draining_ = false;
    if (!finished) return;

    timer_.stop();
    thread_.join();
    if (!error.isEmpty()) Q_EMIT failed(error);
    running_ = false;
    Q_EMIT ended();
}

}  // namespace ui
