#include "ui/train/RunText.h"

#include <QCoreApplication>
#include <QDateTime>
#include <algorithm>

#include "core/model/ModelFamily.h"
#include "core/training/TrainingOptions.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/text/MessageText.h"
#include "ui/train/SettingText.h"

namespace ui {

namespace {

QString stateText(core::RunState state) {
    switch (state) {
        case core::RunState::fresh:
            return QCoreApplication::translate("RunText", "not started");
        case core::RunState::starting:
            //: State of a run: another program may just have begun it.
            return QCoreApplication::translate("RunText", "starting in another instance");
        case core::RunState::running:
            return QCoreApplication::translate("RunText", "running");
        case core::RunState::paused:
            return QCoreApplication::translate("RunText", "paused");
        case core::RunState::interrupted:
            return QCoreApplication::translate("RunText", "interrupted");
        case core::RunState::stopped:
            return QCoreApplication::translate("RunText", "stopped");
        case core::RunState::done:
            return QCoreApplication::translate("RunText", "done");
        case core::RunState::damaged:
            break;
    }
    return QCoreApplication::translate("RunText", "damaged");
}

QString inOneLine(const QStringList& parts) {
    return parts.join(partsMark());
}

/// The parameter of the family's model or training; null for a name that is neither.
const core::Parameter* findIn(const std::vector<core::Parameter>& parameters, const std::string& name) {
    const auto found = std::find_if(parameters.begin(), parameters.end(),
                                    [&](const core::Parameter& parameter) { return parameter.name == name; });
    return found == parameters.end() ? nullptr : &*found;
}

QString labelOf(const std::vector<core::Preset>& presets, const std::string& id) {
    for (const core::Preset& preset : presets)
        if (preset.id == id) return coreText(preset.label);
    return {};
}

/// "interrupted", and what is wrong beside it.
QString standing(const core::RunInfo& run) {
    const bool notes = !run.problem.empty() && run.state != core::RunState::damaged;
    return notes ? QCoreApplication::translate("RunText", "%1, notes damaged").arg(stateText(run.state))
                 : stateText(run.state);
}

QString bestText(const core::RunInfo& run, const QLocale& locale) {
    QString value = locale.toString(*run.bestValidation, 'g', 4);
    if (const core::ModelFamily* family = core::findFamily(run.family))
        if (const auto* curve = core::findCurve(*family, core::validationCurve(family->judgedBy)))
            value = QCoreApplication::translate("RunText", "%1 %2").arg(value, coreText(curve->unit)).trimmed();
    return QCoreApplication::translate("RunText", "best %1").arg(value);
}

/// How it uses its dataset, a line each.
QStringList usedTexts(const core::RunDatasetCounts& used, const QLocale& locale) {
    QStringList lines;
    const auto number = [&](std::size_t count) { return locale.toString(static_cast<qulonglong>(count)); };
    if (used.leftOut > 0)
        lines << QCoreApplication::translate("RunText", "Images left out: %1").arg(number(used.leftOut));
    if (used.mergedClasses > 0)
        lines << QCoreApplication::translate("RunText", "Classes merged: %1").arg(number(used.mergedClasses));
    if (used.moved > 0)
        lines << QCoreApplication::translate("RunText", "Images moved from validation to training: %1")
                     .arg(number(used.moved));
    return lines;
}

QDateTime created(const core::RunInfo& run) {
    return QDateTime::fromString(QString::fromStdString(run.created), Qt::ISODate).toLocalTime();
}

}  // namespace

QString lengthText(const core::RunInfo& run, const QLocale& locale) {
    return QCoreApplication::translate("RunText", "epoch %1, %2")
        .arg(locale.toString(run.epoch, 'f', 1), durationText(run.seconds));
}

QString familyLabel(const std::string& id) {
    const core::ModelFamily* family = core::findFamily(id);
    return family != nullptr ? coreText(family->label) : QString::fromStdString(id);  // of a newer version
}

QString changesText(const core::RunInfo& run, const QLocale& locale) {
    const core::ModelFamily* family = core::findFamily(run.family);
    if (family == nullptr) return {};
    const core::RunChanges& changes = run.changes;
    const bool usual = family->presets.empty() || changes.preset == family->presets.front().id;
    const bool alone = changes.changed.empty() && changes.size.empty();
    QStringList parts;
    if (!usual || alone) parts << labelOf(family->presets, changes.preset);
    if (!changes.size.empty())
        parts << QCoreApplication::translate("RunText", "%1 network")
                     .arg(insideLine(labelOf(family->sizes, changes.size)));
    const std::vector<core::Parameter> training = core::allTrainingParameters(family->id);
    for (const core::SettingValue& setting : changes.changed) {
        const core::Parameter* parameter = findIn(family->modelParameters, setting.name);
        if (parameter == nullptr) parameter = findIn(training, setting.name);
        if (core::isLength(setting.name)) {
            parts << trainingLengthText(setting, locale);
        } else if (parameter != nullptr) {
            parts << settingPhrase(*parameter, setting.value, locale);
        }
    }
    //: %1: name of the model whose weights the training started from.
    if (!run.startedFrom.empty())
        parts << QCoreApplication::translate("RunText", "from %1").arg(QString::fromStdString(run.startedFrom));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString runText(const StudioRun& run, const QLocale& locale) {
    const core::RunInfo& info = run.info;
    if (info.state == core::RunState::damaged)
        return run.name() + QLatin1Char('\n') + inOneLine({stateText(info.state), messageText(info.problem)});
    // The end of a line may be out of sight.
    QStringList what{standing(info), familyLabel(info.family)};
    if (info.bestValidation) what << bestText(info, locale);
    QStringList how;
    if (const QString changes = changesText(info, locale); !changes.isEmpty()) how << changes;
    if (info.seconds > 0) how << durationText(info.seconds);
    how << locale.toString(created(info), QLocale::ShortFormat);
    return QStringList{run.name(), inOneLine(what), inOneLine(how)}.join(QLatin1Char('\n'));
}

LineParts runSummary(const StudioRun& run, const QLocale& locale) {
    const core::RunInfo& info = run.info;
    if (info.state == core::RunState::damaged) return {{stateText(info.state), messageText(info.problem)}, {}};
    QStringList parts{standing(info), familyLabel(info.family), changesText(info, locale),
                      QString::fromStdString(info.dataset)};
    // Of one that is trained it would be that of its last checkpoint.
    const bool moves = info.state == core::RunState::running || info.state == core::RunState::paused;
    if (!moves && info.step > 0) parts << lengthText(info, locale);
    if (info.bestValidation) parts << bestText(info, locale);
    return {parts, {3, 1, 2, 0}};  // dataset, model and settings before the state, and no number
}

QString runHelp(const StudioRun& run, const QLocale& locale) {
    const core::RunInfo& info = run.info;
    QStringList lines{run.name()};
    if (!run.notes.name.empty()) lines << QString::fromStdString(info.id);
    if (!info.problem.empty()) lines << messageText(info.problem);
    if (info.state == core::RunState::damaged) return lines.join(QLatin1Char('\n'));
    if (core::findFamily(info.family) != nullptr) lines << familyLabel(info.family);
    if (const QString changes = changesText(info, locale); !changes.isEmpty())
        lines << QCoreApplication::translate("RunText", "Settings: %1").arg(changes);
    lines << QCoreApplication::translate("RunText", "Dataset: %1").arg(QString::fromStdString(info.dataset));
    lines << usedTexts(info.used, locale);
    lines << QCoreApplication::translate("RunText", "State: %1").arg(stateText(info.state));
    if (info.step > 0)
        lines << QCoreApplication::translate("RunText", "Trained: step %1, %2")
                     .arg(locale.toString(info.step), lengthText(info, locale));
    if (info.bestValidation)
        lines << QCoreApplication::translate("RunText", "Validation: %1").arg(bestText(info, locale));
    if (info.recoveries > 0)
        lines << QCoreApplication::translate("RunText", "Recoveries from divergence: %1").arg(info.recoveries);
    lines << QCoreApplication::translate("RunText", "Started: %1")
                 .arg(locale.toString(created(info), QLocale::LongFormat));
    if (!run.notes.text.empty()) lines << QString() << QString::fromStdString(run.notes.text);
    return lines.join(QLatin1Char('\n'));
}

}  // namespace ui
