#include "FamilyTraining.h"

#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <utility>

#include "Figures.h"
#include "core/device/Device.h"
#include "core/training/TrainingOptions.h"

namespace bench {

bool StepMeter::passed(std::int64_t steps, double now) {
    if (now < timing_.warmUp) {
        first_ = steps;
        began_ = now;
        return false;
    }
    last_ = steps;
    ended_ = now;
    return now - began_ >= timing_.span;
}

core::TrainingRequest endlessTraining(const core::ModelFamily& family, std::shared_ptr<const core::Dataset> dataset) {
    core::TrainingRequest request;
    request.model = core::modelSpec(family.id, core::Settings(family.modelParameters), *dataset);
    request.settings = core::Settings(core::allTrainingParameters(family.id));
    request.settings.set("length", std::string("endless"));
    request.threads = core::coreCount();
    request.dataset = std::move(dataset);
    return request;
}

double imagesPerSecond(const core::TrainingRequest& request, const Timing& timing, core::TrainingObserver observer) {
    StepMeter meter(timing);
    std::stop_source stop;
    const Stopwatch watch;
    observer.status = [&](const core::TrainingStatus& status) {
        if (status.phase != core::TrainingPhase::training || stop.stop_requested()) return;
        if (meter.passed(status.step, watch.seconds())) stop.request_stop();
    };
    // Both are kept as in the studio, where another thread takes them.
    std::mutex mutex;
    core::History points;
    core::SnapshotPointer newest;
    observer.point = [&, next = observer.point](const core::CurvePoint& point) {
        if (next) next(point);
        const std::lock_guard lock(mutex);
        points.push_back(point);
    };
    observer.snapshot = [&](core::SnapshotPointer snapshot) {
        const std::lock_guard lock(mutex);
        newest = std::move(snapshot);
    };
    core::PauseGate gate;
    // On a thread of its own as in the studio: a training sets up the thread that it runs on.
    std::jthread([&] { core::train(request, gate, stop.get_token(), observer); }).join();
    return meter.stepsPerSecond() * static_cast<double>(request.settings.integer("batch_size"));
}

}  // namespace bench
