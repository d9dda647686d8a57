#include <QHelpEvent>
#include <QKeyEvent>
#include <cmath>
#include <limits>

#include "ui/common/ToolTips.h"
#include "ui/common/plots/CurveMarks.h"
#include "ui/common/plots/CurveNote.h"
#include "ui/common/plots/CurvePlot.h"
#include "ui/common/plots/CurveReadout.h"
#include "ui/common/plots/CustomPlot.h"
#include "ui/common/text/CoreText.h"

// What hands do with CurvePlot: its keys, and the values under the pointer.

namespace ui {

namespace {
constexpr double kKeyZoom = 0.8;
constexpr double kKeyPan = 0.1;
}  // namespace

void CurvePlot::zoom(double factor) {
    following_ = false;
    plot_->xAxis->scaleRange(factor);
    plot_->yAxis->scaleRange(factor);
    scheduleReplot();
}

void CurvePlot::pan(double across, double down) {
    following_ = false;
    plot_->xAxis->moveRange(across * plot_->xAxis->range().size());
    const QCPRange range = plot_->yAxis->range();
    if (logScale_) {
        const double factor = std::pow(range.upper / range.lower, down);
        plot_->yAxis->setRange(range.lower * factor, range.upper * factor);
    } else {
        plot_->yAxis->moveRange(down * range.size());
    }
    scheduleReplot();
}

void CurvePlot::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            zoom(kKeyZoom);
            break;
        case Qt::Key_Minus:
            zoom(1 / kKeyZoom);
            break;
        case Qt::Key_Left:
            pan(-kKeyPan, 0);
            break;
        case Qt::Key_Right:
            pan(kKeyPan, 0);
            break;
        case Qt::Key_Up:
            pan(0, kKeyPan);
            break;
        case Qt::Key_Down:
            pan(0, -kKeyPan);
            break;
        case Qt::Key_Home:
            fit();
            break;
        default:
            QWidget::keyPressEvent(event);
    }
}

bool CurvePlot::eventFilter(QObject* watched, QEvent* event) {
    if (watched == plot_ && event->type() == QEvent::Leave) {
        readout_->hide();
        Q_EMIT readoutChanged({});
    }
    if (watched == plot_ && event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        if (const QString sentence = marks_->sentenceAt(help->pos().x()); !sentence.isEmpty()) {
            ToolTips::show(help->globalPos(), sentence, plot_);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

QString CurvePlot::axisText(double key) const {
    switch (axis_) {
        case CurveAxis::steps:
            return tr("step %1").arg(locale().toString(static_cast<qlonglong>(std::llround(key))));
        case CurveAxis::epochs:
            return tr("epoch %1").arg(locale().toString(key, 'f', 2));
        case CurveAxis::seconds:
            break;
    }
    return durationText(key);
}

void CurvePlot::readAt(const QPointF& position) {
    if (note_->alone()) return;
    const double key = plot_->xAxis->pixelToCoord(position.x());
    QStringList values;
    double least = std::numeric_limits<double>::infinity();
    for (int index = 0; index < plot_->graphCount(); ++index) {
        const QCPGraph& graph = *plot_->graph(index);
        if (graph.data()->isEmpty()) continue;
        const auto next = graph.data()->findBegin(key, false);
        auto nearest = next == graph.data()->constEnd() ? std::prev(next) : next;
        if (nearest != graph.data()->constBegin() &&
            std::abs(std::prev(nearest)->key - key) < std::abs(nearest->key - key)) {
            --nearest;
        }
        const QString text = tr("%1 %2").arg(graph.name(), locale().toString(nearest->value, 'f', 2));
        const double distance = std::abs(plot_->yAxis->coordToPixel(nearest->value) - position.y());
        if (!crowded()) {
            values.append(text);
        } else if (distance < least) {
            least = distance;
            values = {text};
        }
    }
    QStringList parts = QStringList{axisText(key)} + values;
    if (const QString sentence = marks_->sentenceAt(position.x()); !sentence.isEmpty()) parts.append(sentence);
    const QString text = parts.size() > 1 ? parts.join(QStringLiteral("  ·  ")) : QString();
    if (text.isEmpty()) {
        readout_->hide();
    } else {
        readout_->show(key, text);
    }
    Q_EMIT readoutChanged(text);
}

}  // namespace ui
