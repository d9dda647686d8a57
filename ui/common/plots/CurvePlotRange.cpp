#include "ui/common/plots/CurvePlotRange.h"

#include "ui/common/plots/Plotting.h"

#include <algorithm>
#include <cmath>

#include "ui/common/plots/CustomPlot.h"

namespace ui {

namespace {

constexpr double kPadding = 0.05;
/// Room around a curve that hardly changes, of its value: what is less is not worth a look while the plot follows.
constexpr double kLeastPart = 1e-3;
/// The first tenth of a training falls so steeply that the rest would be a flat line below it: while the plot follows,
/// that part may lie above the image.
constexpr double kSteepShare = 0.1;
/// A curve of so few points is shown whole.
constexpr int kFewPoints = 10;

}  // namespace

void showAllCurves(QCustomPlot& plot, bool logScale) {
    QCPRange across;
    QCPRange down;
    bool found = false;
    for (int index = 0; index < plot.graphCount(); ++index) {
        bool hasKeys = false;
        const QCPRange keys = plot.graph(index)->getKeyRange(hasKeys);
        if (!hasKeys) continue;
        across = found ? across.expanded(keys) : keys;
        found = true;
    }
    found = false;
    const QCPRange settled(across.lower + kSteepShare * across.size(), across.upper);
    for (int index = 0; index < plot.graphCount(); ++index) {
        bool hasValues = false;
        const QCPRange keys = plot.graph(index)->dataCount() < kFewPoints ? QCPRange() : settled;
        const QCPRange values =
            plot.graph(index)->getValueRange(hasValues, logScale ? QCP::sdPositive : QCP::sdBoth, keys);
        if (!hasValues) continue;
        down = found ? down.expanded(values) : values;
        found = true;
    }
    if (!found) {
        across = QCPRange(0, 1);
        down = logScale ? QCPRange(1, 10) : QCPRange(0, 1);
    } else if (logScale) {
        const double factor = std::max(std::pow(down.upper / down.lower, kPadding), 1.02);
        down = QCPRange(down.lower / factor, down.upper * factor);
    } else {
        const double room = std::max(down.size() * kPadding, std::abs(down.upper) * kLeastPart);
        down = room > 0 ? QCPRange(down.lower - room, down.upper + room) : QCPRange(-1, 1);
    }
    if (across.size() <= 0) across.upper = across.lower + 1;
    plot.xAxis->setRange(across);
    plot.yAxis->setRange(down);
}

}  // namespace ui
