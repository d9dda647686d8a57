#include "ui/common/plots/CurveWords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr qsizetype kMostNames = 4;

}  // namespace

LogAxisNote logAxisNote(const std::vector<NamedValues>& curves) {
    QStringList lost;
    int values = 0;
    bool any = false;
    for (const NamedValues& curve : curves) {
        const auto hidden = std::count_if(curve.values.begin(), curve.values.end(), [](double v) { return v <= 0; });
        const bool drawn = std::any_of(curve.values.begin(), curve.values.end(), [](double v) { return v > 0; });
        any = any || drawn;
        if (hidden > 0 && !drawn) {
            lost.append(curve.name);
        } else {
            values += static_cast<int>(hidden);
        }
    }
    if (lost.isEmpty() && values == 0) return {};
    if (!any)
        return {QCoreApplication::translate("ui::CurveWords",
                                            "All values are 0 or less: a logarithmic axis cannot show them."),
                true};
    QStringList sentences;
    if (!lost.isEmpty()) {
        QString names = lost.mid(0, kMostNames).join(QStringLiteral(", "));
        const auto more = static_cast<int>(lost.size() - std::min(lost.size(), kMostNames));
        if (more > 0) names = QCoreApplication::translate("ui::CurveWords", "%1 and %n more", nullptr, more).arg(names);
        sentences.append(QCoreApplication::translate(
                             "ui::CurveWords", "Not shown on a logarithmic axis, because all values are 0 or less: %1.")
                             .arg(names));
    }
    if (values > 0)
        sentences.append(QCoreApplication::translate(
            "ui::CurveWords", "%n value(s) of 0 or less are not shown on a logarithmic axis.", nullptr, values));
    return {sentences.join(QLatin1Char(' ')), false};
}

QString spokenCurves(const std::vector<NamedValues>& curves, const QLocale& locale) {
    const auto number = [&locale](double value) { return locale.toString(value, 'g', 6); };
    QStringList spoken;
    for (const NamedValues& curve : curves) {
        if (curve.values.isEmpty()) continue;
        const auto [lowest, highest] = std::minmax_element(curve.values.begin(), curve.values.end());
        spoken.append(QCoreApplication::translate("ui::CurveWords", "%1: last %2, lowest %3, highest %4")
                          .arg(curve.name, number(curve.values.back()), number(*lowest), number(*highest)));
    }
    return spoken.join(QStringLiteral("; "));
}

}  // namespace ui
