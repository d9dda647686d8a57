#include "ui/common/plots/TickLabels.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <vector>

namespace ui {

namespace {

constexpr double kTolerance = 0.01;    // of the distance to the nearest tick
constexpr double kAlone = 1e-4;        // stands for that distance where there is one tick only, of its value
constexpr int kMostTickDecimals = 40;  // more than any double within 1e-20 needs to be told from its neighbors
constexpr int kMostDigits = 17;
constexpr int kWorthwhile = 2;  // characters that scientific notation must save
constexpr double kFewDecades = 3;
constexpr int kMostPowers = 7;  // labels on one axis

struct Tick {
    double value;
    double tolerance;  // what its label may be off
};

bool evenlySpaced(const QVector<double>& values) {
    double least = std::numeric_limits<double>::infinity();
    double most = 0;
    for (qsizetype i = 1; i < values.size(); ++i) {
        least = std::min(least, values[i] - values[i - 1]);
        most = std::max(most, values[i] - values[i - 1]);
    }
    return most < 1.5 * least;
}

/// Each with what tells it from its nearest neighbor that is another number.
std::vector<Tick> withTolerance(const QVector<double>& values, bool even) {
    std::vector<Tick> ticks;
    for (const double value : values) {
        double gap = std::numeric_limits<double>::infinity();
        for (const double other : values)
            if (other != value) gap = std::min(gap, std::abs(other - value));
        if (std::isinf(gap)) gap = kAlone * std::abs(value);
        // From a thousandth to one, the thousandth itself is what counts.
        const double tolerance = kTolerance * (even ? gap : std::min(gap, std::abs(value)));
        // What is left of a zero that was added up.
        ticks.push_back({std::abs(value) < tolerance ? 0.0 : value, tolerance});
    }
    return ticks;
}

/// The fewest digits behind the point with which it is told from its neighbors.
int digitsFor(const Tick& tick, char format, int most) {
    int digits = 0;
    while (digits < most &&
           std::abs(QString::number(tick.value, format, digits).toDouble() - tick.value) > tick.tolerance)
        ++digits;
    return digits;
}

QVector<QString> formatted(const std::vector<Tick>& ticks, bool even, char format, const QLocale& locale) {
    std::vector<int> digits;
    for (const Tick& tick : ticks)
        digits.push_back(digitsFor(tick, format, format == 'f' ? kMostTickDecimals : kMostDigits));
    const int most = digits.empty() ? 0 : *std::max_element(digits.begin(), digits.end());
    QVector<QString> labels;
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const bool zero = ticks[i].value == 0 && format == 'e';
        labels.append(zero ? locale.toString(0) : locale.toString(ticks[i].value, format, even ? most : digits[i]));
    }
    return labels;
}

qsizetype longest(const QVector<QString>& labels) {
    qsizetype length = 0;
    for (const QString& label : labels) length = std::max(length, label.size());
    return length;
}

}  // namespace

QVector<QString> tickLabels(const QVector<double>& values, const QLocale& locale) {
    const bool even = evenlySpaced(values);
    const std::vector<Tick> ticks = withTolerance(values, even);
    QVector<QString> labels = formatted(ticks, even, 'f', locale);
    QVector<QString> scientific = formatted(ticks, even, 'e', locale);
    if (longest(scientific) + kWorthwhile < longest(labels)) labels = std::move(scientific);
    for (qsizetype i = 1; i < labels.size(); ++i)
        if (labels.first(i).contains(labels[i])) labels[i].clear();
    return labels;
}

QVector<double> logTicks(double lower, double upper) {
    QVector<double> ticks;
    if (!(lower > 0) || !(upper > lower)) return ticks;
    const int first = static_cast<int>(std::floor(std::log10(lower)));
    const int last = static_cast<int>(std::ceil(std::log10(upper)));
    const double decades = std::log10(upper / lower);
    if (decades < 1) return ticks;
    if (decades < kFewDecades) {
        for (int power = first; power <= last; ++power)
            for (const double part : {1.0, 2.0, 5.0}) ticks.append(part * std::pow(10.0, power));
        return ticks;
    }
    const int every = static_cast<int>(std::ceil((last - first) / static_cast<double>(kMostPowers)));
    const int begin = static_cast<int>(std::floor(first / static_cast<double>(every))) * every;
    for (int power = begin; power < last + every; power += every) ticks.append(std::pow(10.0, power));
    return ticks;
}

}  // namespace ui
