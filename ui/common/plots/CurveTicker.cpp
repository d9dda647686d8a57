#include "ui/common/plots/CurveTicker.h"

#include "ui/common/plots/TickLabels.h"

namespace ui {

namespace {
constexpr int kInDecade = 8;  // from twice to nine times a power of ten
}

QVector<double> CurveTicker::createTickVector(double tickStep, const QCPRange& range) {
    between_.reset();
    const QVector<double> ticks = logarithmic_ ? logTicks(range.lower, range.upper) : QVector<double>();
    if (ticks.isEmpty()) return QCPAxisTicker::createTickVector(tickStep, range);
    between_ = qFuzzyCompare(ticks[1], 10 * ticks[0]) ? kInDecade : 0;
    return ticks;
}

QVector<double> CurveTicker::createSubTickVector(int subTickCount, const QVector<double>& ticks) {
    return QCPAxisTicker::createSubTickVector(between_.value_or(subTickCount), ticks);
}

QVector<QString> CurveTicker::createLabelVector(const QVector<double>& ticks, const QLocale& locale, QChar, int) {
    return tickLabels(ticks, locale);
}

}  // namespace ui
