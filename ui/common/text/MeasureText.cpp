#include "ui/common/text/MeasureText.h"

#include <QLocale>
#include <cmath>

namespace ui {

namespace {

constexpr int kMostDecimals = 6;

int decimalsOf(double value) {
    return std::abs(value) < 10 ? 2 : 1;
}

QString signedText(const QLocale& locale, double value, int decimals) {
    const QString size = locale.toString(std::abs(value), 'f', decimals);
    return value < 0 ? QChar(0x2212) + size : size;  // a minus, as in −ELBO; a hyphen is shorter
}

}  // namespace

QString measureText(const QLocale& locale, double value) {
    return signedText(locale, value, decimalsOf(value));
}

QString measureText(const QLocale& locale, double value, const core::Measure& measure) {
    return measure.whole ? signedText(locale, value, 0) : measureText(locale, value);
}

QString measureText(const QLocale& locale, const core::MeasuredValue& measured) {
    const double error = measured.standardError;
    if (std::isnan(error)) return measureText(locale, measured.value);
    int decimals = decimalsOf(measured.value);
    while (decimals < kMostDecimals && error > 0 && error < 0.5 * std::pow(10.0, -decimals)) ++decimals;
    return signedText(locale, measured.value, decimals) + QStringLiteral(" ± ") + locale.toString(error, 'f', decimals);
}

}  // namespace ui
