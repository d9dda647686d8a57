#include "ui/train/RunText.h"

#include <QCoreApplication>
#include <QDateTime>

#include "core/model/ModelFamily.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/text/MessageText.h"

namespace ui {

namespace {

QString stateText(core::RunState state) {
    switch (state) {
        case core::RunState::fresh:
            return QCoreApplication::translate("RunText", "not started");
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

/// "VAE": the long names of families do not fit beside a dataset's.
QString familyText(const std::string& id) {
    const core::ModelFamily* family = core::findFamily(id);
    return family != nullptr ? coreText(family->shortLabel) : QString::fromStdString(id);  // of a newer version
}

QString bestText(const core::RunInfo& run, const QLocale& locale) {
    QString value = locale.toString(*run.bestValidation, 'g', 4);
    if (const core::ModelFamily* family = core::findFamily(run.family))
        if (const auto* curve = core::findCurve(*family, core::validationCurve(family->judgedBy)))
            value = QCoreApplication::translate("RunText", "%1 %2").arg(value, coreText(curve->unit)).trimmed();
    return QCoreApplication::translate("RunText", "best %1").arg(value);
}

QDateTime created(const core::RunInfo& run) {
    return QDateTime::fromString(QString::fromStdString(run.created), Qt::ISODate).toLocalTime();
}

}  // namespace

QString lengthText(const core::RunInfo& run, const QLocale& locale) {
    return QCoreApplication::translate("RunText", "epoch %1, %2")
        .arg(locale.toString(run.epoch, 'f', 1), durationText(run.seconds));
}

QString runText(const StudioRun& run, const QLocale& locale) {
    const core::RunInfo& info = run.info;
    const QString separator = QStringLiteral(" · ");
    if (info.state == core::RunState::damaged)
        return run.name() + separator + stateText(info.state) + QLatin1Char('\n') + messageText(info.problem);
    QStringList lines{run.name()};
    // The end of a line may be out of sight: what the name mostly says, too, goes there.
    QStringList what{stateText(info.state)};
    if (info.bestValidation) what << bestText(info, locale);
    what << familyText(info.family) << QString::fromStdString(info.dataset);
    lines << what.join(separator);
    QStringList when;
    if (info.seconds > 0) when << durationText(info.seconds);
    when << locale.toString(created(info), QLocale::ShortFormat);
    lines << when.join(separator);
    return lines.join(QLatin1Char('\n'));
}

QString runHelp(const StudioRun& run, const QLocale& locale) {
    const core::RunInfo& info = run.info;
    QStringList lines{QString::fromStdString(info.id)};
    if (!info.problem.empty()) lines << messageText(info.problem);
    if (info.state == core::RunState::damaged) return lines.join(QLatin1Char('\n'));
    if (const core::ModelFamily* family = core::findFamily(info.family)) lines << coreText(family->label);
    lines << QCoreApplication::translate("RunText", "Dataset: %1").arg(QString::fromStdString(info.dataset));
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
