#include "ui/common/plots/CurvePlotStyle.h"

#include "ui/common/plots/Plotting.h"

#include "ui/common/plots/CustomPlot.h"
#include "ui/common/theme/Theme.h"

namespace ui {

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
    QColor ground = colors.panel;
    ground.setAlpha(220);
    plot.legend->setBrush(ground);
    plot.legend->setBorderPen(Qt::NoPen);
    plot.legend->setTextColor(colors.text);
    plot.legend->setFont(plot.font());
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
