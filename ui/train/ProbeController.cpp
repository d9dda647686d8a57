#include "ui/train/ProbeController.h"

#include <utility>

namespace ui {

namespace {
constexpr int kRestMilliseconds = 500;
}

ProbeController::ProbeController(QObject* parent) : QObject(parent) {
    connect(&job_, &NewestJob::failed, this, &ProbeController::failed);
}

void ProbeController::request(core::TrainingRequest request) {
    const auto job = [this, request = std::move(request)](const std::stop_token& stop, const NewestJob::Post& post) {
        const core::ProbeResult result = core::probe(request, stop);
        if (result.outcome != core::Outcome::cancelled) post([this, result] { Q_EMIT measured(result); });
    };
    job_.start(job, kRestMilliseconds);
}

void ProbeController::cancel() {
    job_.drop();
}

}  // namespace ui
