#include "ui/data/SeverityIcon.h"

#include <QPainter>
#include <QPixmap>
#include <QPolygonF>

#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

constexpr int kSeveritySide = 16;     // device-independent pixels
constexpr double kSeverityScale = 3;  // sharp on dense screens, too

}  // namespace

QIcon severityIcon(core::HealthSeverity severity, const ThemeColors& colors) {
    QPixmap pixmap(QSize(kSeveritySide, kSeveritySide) * kSeverityScale);
    pixmap.setDevicePixelRatio(kSeverityScale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    switch (severity) {
        case core::HealthSeverity::note:
            painter.setBrush(colors.mutedText);
            painter.drawEllipse(QRectF(3, 3, 10, 10));
            break;
        case core::HealthSeverity::warning:
            painter.setBrush(colors.warning);
            painter.drawPolygon(QPolygonF({{8, 2}, {15, 14}, {1, 14}}));
            break;
        case core::HealthSeverity::problem:
            painter.setBrush(colors.danger);
            painter.drawPolygon(QPolygonF({{8, 1}, {15, 8}, {8, 15}, {1, 8}}));
            break;
    }
    painter.end();
    return QIcon(pixmap);
}

}  // namespace ui
