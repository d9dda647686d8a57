#include "ui/evaluate/page/FigureText.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>

#include "core/evaluation/FigureDoubt.h"
#include "core/evaluation/FigureLabel.h"
#include "core/evaluation/Verdict.h"
#include "core/evaluation/VerdictLines.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/text/MessageText.h"

namespace ui {

namespace {

constexpr int kFigureDecimals = 6;  // at most

int decimalsFor(double value) {
    int decimals = std::abs(value) < 10 ? 2 : 1;
    while (decimals < kFigureDecimals && value != 0 && std::abs(value) < std::pow(10.0, 1 - decimals)) ++decimals;
    return decimals;
}

int decimalsFor(double value, const core::Interval& interval) {
    int decimals = decimalsFor(value);
    const double half = (interval.high - interval.low) / 2;
    while (decimals < kFigureDecimals && half > 0 && half < std::pow(10.0, -decimals)) ++decimals;
    return decimals;
}

QString betterText(core::Better better) {
    switch (better) {
        case core::Better::lower:
            return QCoreApplication::translate("FigureText", "↓ lower");
        case core::Better::higher:
            return QCoreApplication::translate("FigureText", "↑ higher");
        case core::Better::neither:
            break;
    }
    return {};
}

}  // namespace

QString numberText(const QLocale& locale, double value, int decimals) {
    if (std::isnan(value)) return QStringLiteral("–");
    const QString size = std::isinf(value) ? QStringLiteral("∞") : locale.toString(std::abs(value), 'f', decimals);
    return value < 0 ? QChar(0x2212) + size : size;
}

QString numberText(const QLocale& locale, double value) {
    return numberText(locale, value, std::isfinite(value) ? decimalsFor(value) : 0);
}

QString percentText(const QLocale& locale, double share, int decimals) {
    if (!std::isfinite(share)) return QStringLiteral("–");
    return QStringLiteral("%1%").arg(locale.toString(100 * share, 'f', decimals));
}

QString FigureText::whole() const {
    return interval.isEmpty() ? value : QStringLiteral("%1 (%2)").arg(value, interval);
}

QStringList FigureText::facts() const {
    QStringList lines{QStringLiteral("%1: %2").arg(name, whole())};
    if (!interval.isEmpty())
        lines << QCoreApplication::translate("FigureText", "In parentheses: the 95% confidence interval.");
    if (!floor.isEmpty()) lines << QStringLiteral("%1: %2").arg(floorName, floor);
    if (!reference.isEmpty())
        lines << QCoreApplication::translate("FigureText", "Images blurred to half size: %1").arg(reference);
    if (!count.isEmpty()) lines << QCoreApplication::translate("FigureText", "Number of samples: %1").arg(count);
    if (!better.isEmpty()) lines << QCoreApplication::translate("FigureText", "Better: %1").arg(better);
    lines << help;
    return lines;
}

QString doubtText(const core::Figure& figure, const core::EvaluationRecord& record, const QLocale& locale) {
    if (!core::tooFewToSay(record, figure.name)) return {};
    const auto number = [&](std::size_t count) { return locale.toString(static_cast<qulonglong>(count)); };
    return QCoreApplication::translate("FigureText",
                                       "Too few images to know: training images: %1, held-out images: %2, samples: %3. "
                                       "At least %4 of each are needed.")
        .arg(number(record.protocol.trainingCount), number(record.protocol.heldOutCount), number(figure.count),
             number(core::kFewestForVerdict));
}

FigureText figureText(const core::Figure& figure, const core::SetEvaluation& evaluation, const QLocale& locale) {
    const core::Measure* measure = core::findMeasure(figure.name);
    const auto& [low, high] = figure.interval;
    const bool whole = measure != nullptr && measure->whole;
    const auto number = [&](double value) {
        if (whole) return numberText(locale, value, 0);
        return numberText(locale, value, std::isfinite(figure.value) ? decimalsFor(figure.value, figure.interval) : 2);
    };
    FigureText text;
    text.name =
        measure == nullptr ? QString::fromStdString(figure.name) : coreText(core::figureLabel(*measure, evaluation));
    text.value = number(figure.value);
    if (measure != nullptr && !measure->unit.empty() && !std::isnan(figure.value))
        text.value += QLatin1Char(' ') + coreText(measure->unit);
    if (!std::isnan(low) && !std::isnan(high))
        text.interval = QCoreApplication::translate("FigureText", "%1 to %2").arg(number(low), number(high));
    const auto mark = [&](double value) {
        if (std::isnan(value)) return QString();
        // In the decimals of the value, unless nothing is left of it then.
        const bool vanishes = value != 0 && std::isfinite(value) && number(std::abs(value)) == number(0);
        return vanishes && !whole ? numberText(locale, value) : number(value);
    };
    text.floor = mark(figure.floor);
    text.floorName = messageText(core::floorLabelOf(figure));
    text.floorName[0] = text.floorName[0].toUpper();
    text.reference = mark(figure.reference);
    if (figure.count > 0) text.count = locale.toString(static_cast<qulonglong>(figure.count));
    if (measure != nullptr) {
        text.better = betterText(measure->better);
        text.help = coreText(measure->help);
    }
    return text;
}

}  // namespace ui
