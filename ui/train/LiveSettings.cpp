#include "ui/train/LiveSettings.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/training/TrainingOptions.h"
#include "ui/common/fields/ParameterForm.h"

namespace ui {

namespace {
/// One mark on the curve for a value that is reached by several clicks of an arrow.
constexpr int kSettleMilliseconds = 250;
}  // namespace

LiveSettings::LiveSettings(TrainingController& training, ParameterForm& form, QObject* parent)
    : QObject(parent), training_(training), form_(form) {
    timer_.setSingleShot(true);
    timer_.setInterval(kSettleMilliseconds);
    connect(&timer_, &QTimer::timeout, this, &LiveSettings::send);
    connect(&training_, &TrainingController::stateChanged, this, &LiveSettings::lockOrUnlock);
    connect(&training_, &TrainingController::eventsAdded, this, &LiveSettings::follow);
    connect(&form_, &ParameterForm::parameterChanged, this, &LiveSettings::noteChange);
}

void LiveSettings::lockOrUnlock() {
    send();
    if (training_.canStart()) {
        form_.unlock();
        return;
    }
    std::vector<std::string> open;
    // Of one that goes on it is known when its files were read, which show() follows.
    if (training_.canChange() && !training_.family().empty()) {
        for (const core::Parameter& parameter : core::allTrainingParameters(training_.family()))
            if (core::mayChangeInTraining(training_.family(), parameter.name)) open.push_back(parameter.name);
    }
    form_.lockAllBut(open);
}

void LiveSettings::noteChange(const std::string& name) {
    if (following_ || !training_.canChange()) return;
    changed_.insert(name);
    timer_.start();
}

void LiveSettings::send() {
    const core::Settings settings = form_.settings();
    for (const std::string& name : std::exchange(changed_, {}))
        if (settings.has(name)) training_.change(name, settings.value(name));
}

void LiveSettings::show(const core::Settings& settings) {
    following_ = true;
    form_.setSettings(settings);
    following_ = false;
    lockOrUnlock();
}

void LiveSettings::follow(const std::vector<core::TrainingEvent>& events) {
    const bool recovered = std::any_of(events.begin(), events.end(), [](const auto& event) {
        return event.kind == core::TrainingEventKind::recovered;
    });
    core::Settings settings = form_.settings();
    if (!recovered || !settings.has("learning_rate")) return;
    settings.set("learning_rate", training_.status().learningRate);
    show(settings);
}

}  // namespace ui
