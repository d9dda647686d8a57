#include "ui/data/HealthController.h"

#include <algorithm>
#include <utility>

#include "core/base/ThreadPriority.h"
#include "core/dataset/Split.h"
#include "core/device/Device.h"
#include "core/training/TrainingOptions.h"

namespace ui {

namespace {

constexpr int kCheckNiceness = 10;  // the windows and a training come first
constexpr int kSettingsRest = 500;  // milliseconds after which a person has finished to type a number

}  // namespace

HealthController::HealthController(Session& session, QObject* parent)
    : QObject(parent), session_(session), training_(core::commonTrainingParameters()) {
    connect(&session_, &Session::datasetChanged, this, &HealthController::startAnew);
    connect(&job_, &NewestJob::failed, this, [this](const QString& sentence) {
        failure_ = sentence;
        setState(HealthState::failed);
    });
    startAnew();
}

std::optional<std::vector<core::SampleGroup>> HealthController::duplicates() const {
    if (state_ != HealthState::done) return std::nullopt;
    return core::duplicateGroups(report_);
}

void HealthController::setTrainingSettings(const core::Settings& settings) {
    if (core::splitAlike(settings, training_)) return;
    training_ = settings;
    if (state_ == HealthState::empty || state_ == HealthState::waiting) return;
    check(kSettingsRest);
}

void HealthController::setSeen(bool seen) {
    seen_ = seen;
    if (seen_ && state_ == HealthState::waiting) check(0);
}

void HealthController::startAnew() {
    job_.drop();
    report_ = {};
    setState(session_.dataset() ? HealthState::waiting : HealthState::empty);
    if (seen_ && state_ == HealthState::waiting) check(0);  // who shows it may have started it already
}

void HealthController::check(int rest) {
    percent_ = 0;
    const auto look = [this, dataset = session_.dataset(), training = training_](const std::stop_token& stop,
                                                                                 const NewestJob::Post& post) {
        core::lowerThreadPriority(kCheckNiceness);
        const auto tell = [this, &post](const core::Progress& at) {
            const auto percent = static_cast<int>(100 * at.fraction());
            post([this, percent] {
                if (percent == std::exchange(percent_, percent) || state_ != HealthState::checking) return;
                Q_EMIT changed();
            });
        };
        core::HealthReport report = core::checkHealth(*dataset, core::splitIfAny(*dataset, training),
                                                      core::JobContext(stop, tell, core::coreCount()));
        if (report.outcome == core::Outcome::cancelled) return;
        post([this, report = std::move(report)] {
            report_ = report;
            setState(HealthState::done);
        });
    };
    job_.start(look, rest);
    setState(HealthState::checking);
}

void HealthController::setState(HealthState state) {
    state_ = state;
    Q_EMIT changed();
}

}  // namespace ui
