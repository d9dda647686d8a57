#include "ui/train/ProbeController.h"

#include <utility>

namespace ui {

namespace {
constexpr int kRestMilliseconds = 500;
}

ProbeController::ProbeController(QObject* parent) : QObject(parent) {
    rest_.setSingleShot(true);
    rest_.setInterval(kRestMilliseconds);
    connect(&rest_, &QTimer::timeout, this, &ProbeController::start);
    connect(&runner_, &JobRunner::ended, this, [this] {
        if (waiting_ && !rest_.isActive()) start();
    });
    connect(&runner_, &JobRunner::failed, this, [this](const QString& sentence) {
        if (wanted_) Q_EMIT failed(sentence);
    });
}

void ProbeController::request(core::TrainingRequest request) {
    cancel();
    waiting_ = std::move(request);
    rest_.start();
}

void ProbeController::cancel() {
    waiting_.reset();
    wanted_ = false;
    rest_.stop();
    if (runner_.running()) runner_.requestStop();
}

void ProbeController::start() {
    if (!waiting_ || runner_.running()) return;  // ended() comes back here
    wanted_ = true;
    const auto job = [this, request = *std::exchange(waiting_, std::nullopt)](const std::stop_token& stop,
                                                                              const JobRunner::Post& post) {
        const core::ProbeResult result = core::probe(request, stop);
        if (result.outcome == core::Outcome::cancelled) return;
        post([this, result] {
            if (wanted_) Q_EMIT measured(result);
        });
    };
    runner_.start(job);
}

}  // namespace ui
