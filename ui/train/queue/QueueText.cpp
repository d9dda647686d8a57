#include "ui/train/queue/QueueText.h"

#include <QCoreApplication>
#include <algorithm>
#include <optional>

#include "core/base/Error.h"
#include "core/model/ModelFamily.h"
#include "core/training/TrainingOptions.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/text/LineParts.h"
#include "ui/common/text/MessageText.h"
#include "ui/train/RunText.h"
#include "ui/train/SettingText.h"

namespace ui {

namespace {

QString turnText(QueueWork work, double fraction, const QLocale& locale) {
    if (work == QueueWork::opening) return QCoreApplication::translate("QueueText", "opening the dataset");
    if (work == QueueWork::recording) return QCoreApplication::translate("QueueText", "ending");
    if (work != QueueWork::training) return QCoreApplication::translate("QueueText", "starting");
    if (fraction < 0) return QCoreApplication::translate("QueueText", "running");
    return QCoreApplication::translate("QueueText", "running, %1 %")
        .arg(locale.toString(static_cast<int>(100 * fraction)));
}

QString queueStateText(const core::QueueEntry& entry, const QueueController& queue, double fraction,
                       const QLocale& locale) {
    if (entry.id == queue.current()) return turnText(queue.work(), fraction, locale);
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

QString queueSettingsText(const core::QueueEntry& entry, const QLocale& locale) {
    const core::QueuedTraining& training = entry.training;
    const core::ModelFamily* family = core::findFamily(training.family);
    if (family == nullptr) return QString::fromStdString(training.family);
    QStringList parts{coreText(family->label)};
    if (!training.preset.empty()) parts << labelIn(family->presets, training.preset);
    if (!training.modelSize.empty()) parts << insideLine(labelIn(family->sizes, training.modelSize));
    // What sets the runs of a sweep apart comes first.
    for (const std::string& name : entry.swept)
        if (const auto chosen = training.settings.find(name); chosen != training.settings.end())
            parts << chosenPhrase(*family, name, chosen->second, locale);
    for (const auto& [name, value] : training.settings) {
        if (std::find(entry.swept.begin(), entry.swept.end(), name) != entry.swept.end()) continue;
        if (name != "length" || !isSaidByOthers(training)) parts << chosenPhrase(*family, name, value, locale);
    }
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

QString queueEntryText(const core::QueueEntry& entry, const QueueController& queue, double fraction,
                       const QLocale& locale) {
    QStringList facts{queueStateText(entry, queue, fraction, locale), datasetText(entry)};
    if (!entry.sweep.empty())
        facts << QCoreApplication::translate("QueueText", "sweep %1").arg(QString::fromStdString(entry.sweep));
    const QString last = entry.problem.empty() ? queueSettingsText(entry, locale) : messageText(entry.problem);
    return QStringList{queueEntryName(entry), facts.join(partsMark()), QString(last).replace('\n', ' ')}.join('\n');
}

QString queueEntryHelp(const core::QueueEntry& entry, const QueueController& queue, const QLocale& locale) {
    QStringList lines{queueEntryName(entry), queueStateText(entry, queue, -1, locale)};
    if (!entry.problem.empty()) lines << messageText(entry.problem);
    lines << QCoreApplication::translate("QueueText", "Dataset: %1").arg(QString::fromStdString(entry.training.dataset))
          << QCoreApplication::translate("QueueText", "Settings: %1").arg(queueSettingsText(entry, locale));
    if (!entry.sweep.empty())
        lines << QCoreApplication::translate("QueueText", "Sweep: %1").arg(QString::fromStdString(entry.sweep));
    if (!entry.run.empty())
        lines << QCoreApplication::translate("QueueText", "Run: %1").arg(QString::fromStdString(entry.run));
    return lines.join('\n');
}

}  // namespace ui
