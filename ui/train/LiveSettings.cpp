#include "ui/train/LiveSettings.h"

#include <algorithm>
#include <utility>
#include <variant>
#include <vector>

#include "core/training/TrainingOptions.h"
#include "ui/common/fields/ParameterForm.h"

namespace ui {

namespace {
/// One mark on the curve for a value that is reached by several clicks of an arrow.
constexpr int kSettleMilliseconds = 250;

constexpr const char* kRate = "learning_rate";

/// What a person had the learning rate at where a recovery has lowered it since; nothing where none has. `before` is
/// what it was where no person has changed it in this training.
std::optional<double> ownRate(const std::vector<core::TrainingEvent>& events, double before) {
    bool isLowered = false;
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
        if (event->kind == core::TrainingEventKind::recovered) {
            isLowered = true;
        } else if (event->setting == kRate && std::holds_alternative<double>(event->value)) {
            before = std::get<double>(event->value);
            break;
        }
    }
    return isLowered ? std::optional(before) : std::nullopt;
}
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
        restoreOwn();
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
    const core::Settings before = ownSettings();
    put(settings, before.has(kRate) ? ownRate(training_.events(), before.real(kRate)) : std::nullopt);
}

core::Settings LiveSettings::ownSettings() const {
    core::Settings settings = form_.settings();
    // Where it is another one, a person has set it since.
    if (own_ && settings.has(kRate) && (following_ || settings.real(kRate) == shown_)) settings.set(kRate, *own_);
    return settings;
}

void LiveSettings::follow(const std::vector<core::TrainingEvent>& events) {
    const bool recovered = std::any_of(events.begin(), events.end(), [](const auto& event) {
        return event.kind == core::TrainingEventKind::recovered;
    });
    core::Settings settings = form_.settings();
    if (!recovered || !settings.has(kRate)) return;
    const double own = ownSettings().real(kRate);
    settings.set(kRate, training_.status().learningRate);
    put(settings, own);
}

void LiveSettings::put(const core::Settings& settings, std::optional<double> own) {
    // Before the form tells of a change, which is remembered for the person.
    own_ = own;
    following_ = true;
    form_.setSettings(settings);
    following_ = false;
    const core::Settings shown = form_.settings();  // as the field rounds it
    if (shown.has(kRate)) shown_ = shown.real(kRate);
    lockOrUnlock();
}

void LiveSettings::restoreOwn() {
    if (!own_) return;
    const core::Settings own = ownSettings();
    own_.reset();
    following_ = true;
    form_.setSettings(own);
    following_ = false;
}

}  // namespace ui
