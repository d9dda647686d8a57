#include "ui/train/queue/QueueText.h"

#include <QCoreApplication>
#include <algorithm>
#include <filesystem>
#include <optional>

#include "core/base/Error.h"
#include "core/model/ModelFamily.h"
#include "core/project/RunFolder.h"
#include "core/project/StartingModelFile.h"
#include "core/training/TrainingOptions.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/text/LineParts.h"
#include "ui/common/text/MessageText.h"
#include "ui/train/RunText.h"
#include "ui/train/SettingText.h"

namespace ui {

namespace {

QString turnText(QueueWork work, const QueueStand& stand, const QLocale& locale) {
    if (work == QueueWork::opening) return QCoreApplication::translate("QueueText", "opening the dataset");
    if (work == QueueWork::recording) return QCoreApplication::translate("QueueText", "ending");
    if (work != QueueWork::training) return QCoreApplication::translate("QueueText", "starting");
    const QString percent = locale.toString(static_cast<int>(100 * stand.fraction));
    if (stand.phase == core::TrainingPhase::fittingPrior)
        return QCoreApplication::translate("QueueText", "learning the prior, %1 %").arg(percent);
    if (stand.phase == core::TrainingPhase::testing) return QCoreApplication::translate("QueueText", "testing");
    if (stand.fraction < 0) return QCoreApplication::translate("QueueText", "running");
    return QCoreApplication::translate("QueueText", "running, %1 %").arg(percent);
}

QString queueStateText(const core::QueueEntry& entry, const QueueController& queue, const QueueStand& stand,
                       const QLocale& locale) {
    if (entry.id == queue.current()) return turnText(queue.work(), stand, locale);
    if (queue.isInterrupted(entry)) return QCoreApplication::translate("QueueText", "interrupted");
    switch (entry.state) {
        case core::QueueState::waiting:
            return entry.run.empty() ? QCoreApplication::translate("QueueText", "waiting")
                                     : QCoreApplication::translate("QueueText", "stopped, waiting");
        case core::QueueState::running:
            return QCoreApplication::translate("QueueText", "running");
        case core::QueueState::done:
            return QCoreApplication::translate("QueueText", "done");
        case core::QueueState::failed:
            return QCoreApplication::translate("QueueText", "failed");
        case core::QueueState::cancelled:
            break;
    }
    return QCoreApplication::translate("QueueText", "cancelled");
}

/// The end of a path says which one it is.
QString datasetText(const core::QueueEntry& entry) {
    const QString source = QString::fromStdString(entry.training.dataset);
    const QString last = source.section(QLatin1Char('/'), -1, -1, QString::SectionSkipEmpty);
    return last.isEmpty() ? source : last;
}

QString labelIn(const std::vector<core::Preset>& presets, const std::string& id) {
    const core::Preset* preset = core::findPreset(presets, id);
    return preset != nullptr ? coreText(preset->label) : QString::fromStdString(id);
}

/// What somebody wrote down for a setting, as a phrase; empty where it is none of this version, or out of range.
QString chosenPhrase(const core::ModelFamily& family, const std::string& name, const core::ParameterValue& value,
                     const QLocale& locale) {
    for (const auto& parameters : {family.modelParameters, core::allTrainingParameters(family.id)}) {
        for (const core::Parameter& parameter : parameters) {
            if (parameter.name != name) continue;
            try {
                core::Settings checked({parameter});
                checked.setText(name, core::toText(value));
                return core::isLength(name) ? trainingLengthText({name, checked.value(name)}, locale)
                                            : settingPhrase(parameter, checked.value(name), locale);
            } catch (const core::Error&) {
                return {};
            }
        }
    }
    return {};
}

/// How long it takes is among the others.
bool isSaidByOthers(const core::QueuedTraining& training) {
    return training.settings.contains("epochs") || training.settings.contains("minutes") ||
           training.settings.contains("patience");
}

/// What the model at this place is called.
QString startText(const std::string& place) {
    if (place == core::kEmbeddedModel) return QCoreApplication::translate("QueueText", "the pre-trained model");
    const auto run = core::runOfModelPath(place);
    return QString::fromStdString((run ? run->folder : std::filesystem::path(place)).filename().string());
}

enum class ListedSettings { all, changed };

/// What the preset and the size stand for, with the defaults of everything else; empty where this version does not
/// know one of them.
core::ChosenSettings usualSettings(const core::ModelFamily& family, const core::QueuedTraining& training) {
    core::Settings model(family.modelParameters);
    core::Settings other(core::allTrainingParameters(family.id));
    try {
        if (!training.preset.empty()) core::applyPreset(family.presets, training.preset, model, other);
        if (!training.modelSize.empty()) core::applyPreset(family.sizes, training.modelSize, model, other);
    } catch (const core::Error&) {
        return {};
    }
    core::ChosenSettings usual;
    for (const core::Settings* settings : {&model, &other})
        for (const core::Parameter& parameter : settings->parameters())
            usual[parameter.name] = settings->value(parameter.name);
    return usual;
}

QString queueSettingsText(const core::QueueEntry& entry, ListedSettings listed, const QLocale& locale) {
    const core::QueuedTraining& training = entry.training;
    const core::ModelFamily* family = core::findFamily(training.family);
    if (family == nullptr) return QString::fromStdString(training.family);
    QStringList parts{coreText(family->label)};
    if (!training.preset.empty()) parts << labelIn(family->presets, training.preset);
    if (!training.modelSize.empty()) parts << insideLine(labelIn(family->sizes, training.modelSize));
    const core::ChosenSettings usually = usualSettings(*family, training);
    // What sets the runs of a sweep apart comes first.
    for (const std::string& name : entry.swept)
        if (const auto chosen = training.settings.find(name); chosen != training.settings.end())
            parts << chosenPhrase(*family, name, chosen->second, locale);
    for (const auto& [name, value] : training.settings) {
        if (std::find(entry.swept.begin(), entry.swept.end(), name) != entry.swept.end()) continue;
        const auto usual = usually.find(name);
        const bool isUsual = usual != usually.end() && core::toText(usual->second) == core::toText(value);
        // How long it takes is of interest also where it is the usual time.
        if (listed == ListedSettings::changed && isUsual && !core::isLength(name)) continue;
        if (name != "length" || !isSaidByOthers(training)) parts << chosenPhrase(*family, name, value, locale);
    }
    if (!training.startFrom.empty())
        parts << QCoreApplication::translate("QueueText", "from %1").arg(startText(training.startFrom));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

}  // namespace

QString queueEntryName(const core::QueueEntry& entry) {
    if (!entry.name.empty()) return QString::fromStdString(entry.name);
    if (!entry.run.empty()) return QString::fromStdString(entry.run);
    //: A training in the queue: the model on the dataset.
    return QCoreApplication::translate("QueueText", "%1 on %2")
        .arg(familyLabel(entry.training.family), datasetText(entry));
}

QueueStand queueStandOf(const core::TrainingStatus& status) {
    const bool fits = status.phase == core::TrainingPhase::fittingPrior;
    return {fits ? status.fitted : status.fraction, status.phase};
}

QString queueEntryText(const core::QueueEntry& entry, const QueueController& queue, const QueueStand& stand,
                       const QLocale& locale) {
    QStringList facts{queueStateText(entry, queue, stand, locale), datasetText(entry)};
    if (!entry.sweep.empty())
        facts << QCoreApplication::translate("QueueText", "sweep %1").arg(QString::fromStdString(entry.sweep));
    const QString last =
        entry.problem.empty() ? queueSettingsText(entry, ListedSettings::changed, locale) : messageText(entry.problem);
    return QStringList{queueEntryName(entry), facts.join(partsMark()), QString(last).replace('\n', ' ')}.join('\n');
}

QString queueEntryHelp(const core::QueueEntry& entry, const QueueController& queue, const QLocale& locale) {
    QStringList lines{queueEntryName(entry), queueStateText(entry, queue, {}, locale)};
    if (!entry.problem.empty()) lines << messageText(entry.problem);
    lines << QCoreApplication::translate("QueueText", "Dataset: %1").arg(QString::fromStdString(entry.training.dataset))
          << QCoreApplication::translate("QueueText", "Settings: %1")
                 .arg(queueSettingsText(entry, ListedSettings::all, locale));
    if (!entry.sweep.empty())
        lines << QCoreApplication::translate("QueueText", "Sweep: %1").arg(QString::fromStdString(entry.sweep));
    if (!entry.run.empty())
        lines << QCoreApplication::translate("QueueText", "Run: %1").arg(QString::fromStdString(entry.run));
    return lines.join('\n');
}

}  // namespace ui
