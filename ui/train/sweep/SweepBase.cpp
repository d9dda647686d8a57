#include "ui/train/sweep/SweepBase.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "core/parameter/Preset.h"
#include "core/project/RunChanges.h"
#include "core/training/TrainingOptions.h"
#include "ui/common/text/CoreText.h"
#include "ui/train/RunText.h"
#include "ui/train/SettingText.h"

namespace ui {

namespace {

constexpr const char* kLengthSetting = "length";
constexpr double kMinute = 60;

/// A setting whose values say how long a training takes, and the length that it is for.
struct LengthSetting {
    const char* name;
    const char* length;
};
constexpr std::array<LengthSetting, 3> kLengthSettings{
    {{"epochs", "epochs"}, {"minutes", "minutes"}, {"patience", "plateau"}}};

const LengthSetting* lengthSetting(const std::string& name) {
    const auto* found = std::find_if(kLengthSettings.begin(), kLengthSettings.end(),
                                     [&](const LengthSetting& each) { return each.name == name; });
    return found == kLengthSettings.end() ? nullptr : found;
}

/// A swept length is what ends the runs, whatever the form says.
void endBySwept(core::QueuedTraining& training, const std::vector<core::SweptSetting>& swept) {
    for (const core::SweptSetting& setting : swept) {
        const LengthSetting* ends = lengthSetting(setting.name);
        if (ends == nullptr) continue;
        for (const LengthSetting& each : kLengthSettings) training.settings.erase(each.name);
        training.settings[kLengthSetting] = std::string(ends->length);
    }
}

core::Settings trainingOf(const core::QueuedTraining& training) {
    core::Settings settings(core::allTrainingParameters(training.family));
    for (const auto& [name, value] : training.settings)
        if (settings.has(name)) settings.set(name, value);
    return settings;
}

}  // namespace

SweepBase sweepBase(const std::string& family, const core::Settings& model, const core::Settings& training,
                    const core::Dataset& dataset, const std::string& device) {
    SweepBase base;
    base.training.family = family;
    base.training.dataset = dataset.source;
    base.training.device = device;
    for (const core::Parameter& parameter : dataset.importSettings.parameters())
        base.training.importSettings[parameter.name] = dataset.importSettings.value(parameter.name);
    const std::string ends = core::lengthOf(training).name;
    for (const core::Settings* settings : {&model, &training}) {
        for (const core::Parameter& parameter : settings->parameters()) {
            const bool isOther = lengthSetting(parameter.name) != nullptr && parameter.name != ends;
            if (!isOther) base.training.settings.emplace(parameter.name, settings->value(parameter.name));
        }
    }
    base.model = familyLabel(family);
    base.dataset = QString::fromStdString(dataset.name);
    return base;
}

std::vector<core::Parameter> offeredParameters(const std::string& family) {
    std::vector<core::Parameter> parameters = core::sweepParameters(family);
    std::erase_if(parameters, [](const core::Parameter& parameter) {
        return parameter.type == core::ParameterType::text || parameter.name == kLengthSetting;
    });
    return parameters;
}

bool bothEndTrainings(const std::vector<core::SweptSetting>& swept) {
    const auto ends = [](const core::SweptSetting& each) { return lengthSetting(each.name) != nullptr; };
    return swept.size() > 1 && std::all_of(swept.begin(), swept.end(), ends);
}

std::vector<core::QueueEntry> entriesOf(const SweepBase& base, const std::string& name,
                                        const std::vector<core::SweptSetting>& swept) {
    core::QueuedTraining training = base.training;
    endBySwept(training, swept);
    std::vector<core::QueueEntry> entries = core::sweepEntries(name, swept, training);
    if (base.check)
        for (const core::QueueEntry& entry : entries) base.check(entry.training.settings);
    return entries;
}

QString plannedText(const std::vector<core::QueueEntry>& entries, const QLocale& locale) {
    const auto count = static_cast<int>(entries.size());
    const QString runs = QCoreApplication::translate("Sweep", "%n run(s)", nullptr, count);
    if (entries.empty()) return runs;
    double minutes = 0;
    bool areTimed = true;
    bool untilPlateau = false;
    QStringList lengths;
    for (const core::QueueEntry& entry : entries) {
        const core::SettingValue length = core::lengthOf(trainingOf(entry.training));
        const auto* timed = length.name == "minutes" ? std::get_if<double>(&length.value) : nullptr;
        untilPlateau = length.name == "patience";
        areTimed = areTimed && timed != nullptr;
        if (timed != nullptr) minutes += *timed;
        const QString text = trainingLengthText(length, locale);
        if (!lengths.contains(text)) lengths << text;
    }
    QString each = runs;
    if (lengths.size() == 1 && untilPlateau) {
        //: "8 runs" and how they end: "8 runs with early stopping (5 epochs)"
        each = QCoreApplication::translate("Sweep", "%1 with %2").arg(runs, lengths.front());
    } else if (lengths.size() == 1) {
        //: "8 runs" and how long each takes: "8 runs of 30 epochs"
        each = QCoreApplication::translate("Sweep", "%1 of %2").arg(runs, lengths.front());
    }
    if (!areTimed) return each;
    return QCoreApplication::translate("Sweep", "%1: about %2").arg(each, durationText(kMinute * minutes));
}

}  // namespace ui
