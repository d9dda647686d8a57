#include "ui/common/plots/CurvePlotRange.h"

#include "ui/common/plots/Plotting.h"

#include <algorithm>
#include <cmath>

#include "ui/common/plots/CustomPlot.h"

namespace ui {

namespace {

constexpr double kPadding = 0.05;
constexpr double kLegendGap = 6;             // pixels between the legend and the curves below it
constexpr double kLargestLegendShare = 0.5;  // of the plot's height
/// The first tenth of a training falls so steeply that the rest would be a flat line below it: while the plot follows,
/// that part may lie above the image.
constexpr double kSteepShare = 0.1;

/// Part of the plot's height that the legend takes, 0 to 1.
double legendShare(const QCustomPlot& plot) {
    const QCPAxisRect& axes = *plot.axisRect();
    if (!plot.legend->visible() || axes.height() <= 0) return 0;
    const double pixels = plot.legend->outerRect().bottom() - axes.top() + kLegendGap;
    return std::clamp(pixels / axes.height(), 0.0, kLargestLegendShare);
}

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
        const QCPRange values =
            plot.graph(index)->getValueRange(hasValues, logScale ? QCP::sdPositive : QCP::sdBoth, settled);
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
        const double room = std::max(down.size() * kPadding, std::abs(down.upper) * 1e-3 + 1e-9);
        // The legend's row lies above the curves, not on them.
        const double share = legendShare(plot);
        const double above = std::max(room, (down.size() + room) * share / (1 - share));
        down = QCPRange(down.lower - room, down.upper + above);
    }
    if (across.size() <= 0) across.upper = across.lower + 1;
    plot.xAxis->setRange(across);
    plot.yAxis->setRange(down);
}

}  // namespace ui
