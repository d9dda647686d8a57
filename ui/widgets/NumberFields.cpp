#include "ui/widgets/NumberFields.h"

#include <QWheelEvent>
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace ui {

namespace {

constexpr int kDecimals = 8;
/// From this ratio of largest to smallest on, equal steps are of no use at one of the ends.
constexpr double kDecadesRatio = 1000;
constexpr std::array kMantissas = {1.0, 2.0, 5.0, 10.0};

/// The next of ... 0.1, 0.2, 0.5, 1, 2, 5 ... above or below `value` (> 0).
double neighbour(double value, bool up) {
    const double decade = std::pow(10.0, std::floor(std::log10(value) + 1e-9));
    const double slack = 1e-6 * value;
    if (up) {
        for (const double mantissa : kMantissas) {
            if (mantissa * decade > value + slack) return mantissa * decade;
        }
        return 20 * decade;
    }
    for (auto mantissa = kMantissas.rbegin(); mantissa != kMantissas.rend(); ++mantissa) {
        if (*mantissa * decade < value - slack) return *mantissa * decade;
    }
    return decade / 2;
}

}  // namespace

IntegerField::IntegerField(QWidget* parent) : QSpinBox(parent) {
    setFocusPolicy(Qt::StrongFocus);
}

void IntegerField::wheelEvent(QWheelEvent* event) {
    if (hasFocus()) {
        QSpinBox::wheelEvent(event);
    } else {
        event->ignore();
    }
}

RealField::RealField(QWidget* parent) : QDoubleSpinBox(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setDecimals(kDecimals);
}

void RealField::setScale(double minimum, double maximum, double usual) {
    setRange(minimum, maximum);
    decades_ = minimum > 0 && maximum / minimum >= kDecadesRatio;
    const double step = std::min((maximum - minimum) / 100, usual > 0 ? usual / 10 : 1.0);
    // The largest of 1, 2, 5 times a power of ten that is not above the step.
    setSingleStep(step > 0 ? neighbour(step * 1.01, false) : 1.0);
    updateGeometry();
}

QSize RealField::sizeHint() const {
    return widened(QDoubleSpinBox::sizeHint());
}

QSize RealField::minimumSizeHint() const {
    return widened(QDoubleSpinBox::minimumSizeHint());
}

QSize RealField::widened(QSize hint) const {
    // Qt measures the two ends of the range; "0" and "3" are narrow, but one step from them are "0.02" and "2.98".
    const auto widthOf = [this](double value) { return fontMetrics().horizontalAdvance(textFromValue(value)); };
    const int ends = std::max(widthOf(minimum()), widthOf(maximum()));
    const int inner = std::max(widthOf(minimum() + singleStep()), widthOf(maximum() - singleStep()));
    hint.rwidth() += std::max(0, inner - ends);
    return hint;
}

QString RealField::textFromValue(double value) const {
    QLocale plain = locale();
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    QString text = plain.toString(value, 'f', decimals());
    const QString point = plain.decimalPoint();
    if (!trailingZeros_ && text.contains(point)) {
        while (text.endsWith(plain.zeroDigit())) text.chop(1);
        if (text.endsWith(point)) text.chop(point.size());
    }
    return text;
}

void RealField::stepBy(int steps) {
    if (!decades_) {
        QDoubleSpinBox::stepBy(steps);
        return;
    }
    double stepped = std::max(value(), minimum());
    for (int step = 0; step < std::abs(steps); ++step) stepped = neighbour(stepped, steps > 0);
    setValue(std::clamp(stepped, minimum(), maximum()));
    selectAll();
}

void RealField::wheelEvent(QWheelEvent* event) {
    if (hasFocus()) {
        QDoubleSpinBox::wheelEvent(event);
    } else {
        event->ignore();
    }
}

}  // namespace ui
