#pragma once

#include <QString>
#include <QVector>
#include <vector>

class QLocale;

namespace ui {

/// A curve as far as sentences tell of it.
struct NamedValues {
    QString name;
    QVector<double> values;  // shared, not copied
};

/// What curves lose on a logarithmic axis.
struct LogAxisNote {
    QString text;        ///< empty: nothing is lost
    bool alone = false;  ///< everything is
};
LogAxisNote logAxisNote(const std::vector<NamedValues>& curves);

/// "Training: last 236.5, lowest 236.1, highest 540.2", of each curve that has values: for those who hear a plot.
QString spokenCurves(const std::vector<NamedValues>& curves, const QLocale& locale);

}  // namespace ui
