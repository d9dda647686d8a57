#include "ui/common/fields/NumberFields.h"

#include <QRegularExpression>
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
double neighbor(double value, bool up) {
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

/// "1.234.567", and of what stands between its digits.
bool isGrouped(const QString& number, QChar separator) {
    const QString pattern =
        QStringLiteral("^[-+]?[1-9]\\d{0,2}(%1\\d{3})+$").arg(QRegularExpression::escape(separator));
    return QRegularExpression(pattern).match(number).hasMatch();
}

/// Points and commas as the locale has them: one is the decimal point, others part thousands. False where that cannot
/// be told for sure: "1.234" where the point parts thousands.
bool normalizeReal(QString& number, const QLocale& locale) {
    const QString decimal = locale.decimalPoint();
    const qsizetype last = std::max(number.lastIndexOf(QLatin1Char('.')), number.lastIndexOf(QLatin1Char(',')));
    if (last < 0) return true;
    const QChar mark = number[last];
    if (number.count(QLatin1Char('.')) + number.count(QLatin1Char(',')) == 1) {
        if (decimal != mark && isGrouped(number, mark)) return false;
        number.replace(last, 1, decimal);
        return true;
    }
    const QChar other = mark == QLatin1Char('.') ? QLatin1Char(',') : QLatin1Char('.');
    if (isGrouped(number, mark)) {
        number.remove(mark);
        return true;
    }
    if (number.count(mark) != 1 || !isGrouped(number.left(last), other)) return false;
    number = number.left(last).remove(other) + decimal + number.mid(last + 1);
    return true;
}

/// Thousands separators go; anything else between the digits would make another number of it.
bool normalizeInteger(QString& number, const QLocale& locale) {
    if (!number.contains(QLatin1Char('.')) && !number.contains(QLatin1Char(','))) return true;
    const QString group = locale.groupSeparator();
    if (group.size() != 1 || !isGrouped(number, group.front())) return false;
    number.remove(group);
    return true;
}

/// Does that to the number within the text of a field.
template <typename Field, typename Normalize>
bool normalize(const Field& field, QString& input, int& pos, const Normalize& normalizeNumber) {
    if (input == field.specialValueText()) return true;
    const QString prefix = input.startsWith(field.prefix()) ? field.prefix() : QString();
    const QString suffix = input.endsWith(field.suffix()) ? field.suffix() : QString();
    const qsizetype length = input.size() - prefix.size() - suffix.size();
    if (length <= 0) return true;
    const QString typed = input.mid(prefix.size(), length);
    const qsizetype spaces = typed.size() - typed.trimmed().size();
    QString number = typed.trimmed();
    if (!normalizeNumber(number, field.locale())) return false;
    if (number == typed.trimmed()) return true;
    pos = static_cast<int>(std::max<qsizetype>(0, pos - (length - spaces - number.size())));
    input = prefix + number + suffix;
    return true;
}

}  // namespace

IntegerField::IntegerField(QWidget* parent) : QSpinBox(parent) {
    setFocusPolicy(Qt::StrongFocus);
}

QValidator::State IntegerField::validate(QString& input, int& pos) const {
    if (!normalize(*this, input, pos, normalizeInteger)) return QValidator::Invalid;
    return QSpinBox::validate(input, pos);
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
    setSingleStep(step > 0 ? neighbor(step * 1.01, false) : 1.0);
    updateGeometry();
}

QValidator::State RealField::validate(QString& input, int& pos) const {
    if (!normalize(*this, input, pos, normalizeReal)) return QValidator::Invalid;
    return QDoubleSpinBox::validate(input, pos);
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
    for (int step = 0; step < std::abs(steps); ++step) stepped = neighbor(stepped, steps > 0);
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
