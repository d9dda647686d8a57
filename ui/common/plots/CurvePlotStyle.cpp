#include "ui/common/plots/CurvePlotStyle.h"

#include "ui/common/plots/Plotting.h"

#include <array>

#include "ui/common/plots/CustomPlot.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {
constexpr float kFaint = 0.35F;
constexpr double kThin = 1.2;
constexpr double kThick = 2.2;
constexpr std::array kDashes = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
}  // namespace

QPen curvePen(const ThemeColors& colors, int place, CurveWeight weight) {
    const auto count = static_cast<int>(colors.curves.size());
    QColor color = colors.curves[place % count];
    if (weight == CurveWeight::faint) color.setAlphaF(kFaint);
    return {color, weight == CurveWeight::thick ? kThick : kThin,
            kDashes[static_cast<std::size_t>(place / count) % kDashes.size()]};
}

void applyPlotStyle(QCustomPlot& plot, const ThemeColors& colors) {
    plot.setBackground(colors.panel);
    const QPen line(colors.border, 1);
    for (QCPAxis* axis : {plot.xAxis, plot.yAxis}) {
        axis->setBasePen(line);
        axis->setTickPen(line);
        axis->setSubTickPen(line);
        axis->setTickLabelColor(colors.mutedText);
        axis->setLabelColor(colors.mutedText);
        axis->setTickLabelFont(plot.font());
        axis->setLabelFont(plot.font());
        axis->grid()->setPen(line);
        axis->grid()->setZeroLinePen(line);
    }
    plot.legend->setTextColor(colors.text);
    plot.legend->setFont(plot.font());
}

void labelUpwards(QCustomPlot& plot, const QString& whole, const QString& brief) {
    const bool fits = QFontMetrics(plot.yAxis->labelFont()).horizontalAdvance(whole) <= plot.axisRect()->height();
    plot.yAxis->setLabel(fits ? whole : brief);
}

ThemeColors printColors(const ThemeColors& colors) {
    ThemeColors print = colors;
    print.panel = Qt::white;
    print.border = QColor(200, 200, 200);
    print.text = Qt::black;
    print.mutedText = Qt::black;
    return print;
}

}  // namespace ui
