#include "ui/common/drawing/MatrixPainter.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "ui/common/drawing/DrawColors.h"
#include "ui/common/text/MessageText.h"

namespace ui {

namespace {

double widestOf(const std::vector<std::string>& names, const QFontMetricsF& metrics) {
    double widest = 0;
    for (const std::string& name : names)
        widest = std::max(widest, metrics.horizontalAdvance(QString::fromStdString(name)));
    return widest;
}

/// Where everything is, in a room that begins at 0, 0.
struct MatrixPlan {
    double left = 0;  ///< of the cells
    double top = 0;
    double cellWidth = 0;
    double cellHeight = 0;
    bool upright = false;  ///< names of columns run upwards
};

MatrixPlan planOf(const QFontMetricsF& metrics, const QSizeF& room, const core::MatrixDetail& matrix) {
    const double line = metrics.height();
    const auto rows = static_cast<double>(std::max<std::size_t>(matrix.rows.size(), 1));
    const auto columns = static_cast<double>(std::max<std::size_t>(matrix.columns.size(), 1));
    MatrixPlan plan;
    plan.left = 1.5 * line + std::min(widestOf(matrix.rows, metrics) + line / 2, room.width() / 4);
    constexpr double kLargestCell = 4;  // lines of text
    plan.cellWidth = std::max(1.0, std::min((room.width() - plan.left) / columns, kLargestCell * line));
    const double widest = widestOf(matrix.columns, metrics);
    plan.upright = widest + line / 2 > plan.cellWidth;
    plan.top = 1.5 * line + (plan.upright ? std::min(widest + line / 2, room.width() / 5) : line);
    plan.cellHeight = std::max(1.0, std::min(plan.cellWidth, (room.height() - plan.top) / rows));
    return plan;
}

/// 0 to 1.
double shadeOf(double value, double most) {
    return most > 0 ? std::clamp(value / most, 0.0, 1.0) : 0;
}

QString numberOf(double value, bool share, const QLocale& locale) {
    if (share) return locale.toString(std::lround(100 * value));
    if (value == std::floor(value) && value < 1e6) return locale.toString(static_cast<qlonglong>(value));
    return locale.toString(value, 'f', value < 10 ? 2 : 1);
}

void paintCell(QPainter& painter, const QRectF& cell, double value, double most, const core::MatrixDetail& matrix,
               const DrawColors& colors, const QLocale& locale) {
    if (!std::isfinite(value)) {
        painter.fillRect(cell, QBrush(colors.border, Qt::BDiagPattern));
        return;
    }
    const double shade = shadeOf(value, most);
    const QString number = numberOf(value, matrix.shares, locale);
    const QFontMetricsF metrics(painter.font(), painter.device());
    const bool fits = metrics.horizontalAdvance(number) <= 0.95 * cell.width() && metrics.height() <= cell.height();
    paintMatrixCell(painter, cell, shade, fits ? number : QString(), colors);
}

/// Every name, or where they stand too close every second one, or third, ...
std::size_t stepOf(double cell, double line) {
    return static_cast<std::size_t>(std::max(1.0, std::ceil(line / std::max(cell, 1e-6))));
}

void paintNames(QPainter& painter, const QPointF& corner, const MatrixPlan& plan, const core::MatrixDetail& matrix) {
    const QFontMetricsF metrics(painter.font(), painter.device());
    const double line = metrics.height();
    const double gap = line / 4;
    for (std::size_t row = 0; row < matrix.rows.size(); row += stepOf(plan.cellHeight, line)) {
        const double middle = corner.y() + plan.top + (static_cast<double>(row) + 0.5) * plan.cellHeight;
        const QRectF place(corner.x() + 1.5 * line, middle - line / 2, plan.left - 1.5 * line - gap, line);
        const QString name = QString::fromStdString(matrix.rows[row]);
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(name, Qt::ElideRight, place.width()));
    }
    for (std::size_t column = 0; column < matrix.columns.size();
         column += plan.upright ? stepOf(plan.cellWidth, line) : 1) {
        const double middle = corner.x() + plan.left + (static_cast<double>(column) + 0.5) * plan.cellWidth;
        const double length = plan.upright ? plan.top - 1.5 * line - gap : plan.cellWidth;
        const QString name = metrics.elidedText(QString::fromStdString(matrix.columns[column]), Qt::ElideRight, length);
        painter.save();
        painter.translate(middle, corner.y() + plan.top - gap);
        if (plan.upright) {
            painter.rotate(-90);
            painter.drawText(QRectF(0, -line / 2, length, line), Qt::AlignLeft | Qt::AlignVCenter, name);
        } else {
            painter.drawText(QRectF(-length / 2, -line, length, line), Qt::AlignCenter, name);
        }
        painter.restore();
    }
}

}  // namespace

void paintMatrixCell(QPainter& painter, const QRectF& cell, double shade, const QString& text,
                     const DrawColors& colors) {
    painter.fillRect(cell, mixedColor(colors.ground, colors.accent, shade));
    if (text.isEmpty()) return;
    constexpr double kOnAccentFrom = 0.5;  // darker cells have light text in a light theme
    painter.setPen(shade < kOnAccentFrom ? colors.text : colors.onAccent);
    painter.drawText(cell, Qt::AlignCenter, text);
}

QSizeF matrixSize(const QPainter& painter, const QSizeF& room, const core::MatrixDetail& matrix) {
    const MatrixPlan plan = planOf(QFontMetricsF(painter.font(), painter.device()), room, matrix);
    return {plan.left + static_cast<double>(matrix.columns.size()) * plan.cellWidth,
            plan.top + static_cast<double>(matrix.rows.size()) * plan.cellHeight};
}

void paintMatrix(QPainter& painter, const QRectF& place, const core::MatrixDetail& matrix, const DrawColors& colors,
                 const QLocale& locale) {
    if (matrix.values.size() != matrix.rows.size() * matrix.columns.size()) return;
    painter.save();
    const QFontMetricsF metrics(painter.font(), painter.device());
    const MatrixPlan plan = planOf(metrics, place.size(), matrix);
    double most = matrix.shares ? 1 : 0;
    for (const double value : matrix.values)
        if (!matrix.shares && std::isfinite(value)) most = std::max(most, value);
    const QRectF cells(place.left() + plan.left, place.top() + plan.top,
                       static_cast<double>(matrix.columns.size()) * plan.cellWidth,
                       static_cast<double>(matrix.rows.size()) * plan.cellHeight);
    for (std::size_t at = 0; at < matrix.values.size(); ++at) {
        const auto row = static_cast<double>(at / matrix.columns.size());
        const auto column = static_cast<double>(at % matrix.columns.size());
        paintCell(painter,
                  QRectF(cells.left() + column * plan.cellWidth, cells.top() + row * plan.cellHeight, plan.cellWidth,
                         plan.cellHeight),
                  matrix.values[at], most, matrix, colors, locale);
    }
    painter.setPen(QPen(colors.border, std::max(1.0, metrics.height() / 20)));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(cells);
    painter.setPen(colors.text);
    paintNames(painter, place.topLeft(), plan, matrix);
    painter.setPen(colors.muted);
    const double line = metrics.height();
    painter.drawText(QRectF(cells.left(), place.top(), place.right() - cells.left(), line), Qt::AlignLeft,
                     metrics.elidedText(messageText(matrix.columnLabel), Qt::ElideRight, place.right() - cells.left()));
    painter.translate(place.left(), cells.bottom());
    painter.rotate(-90);
    painter.drawText(QRectF(0, 0, cells.height(), line), Qt::AlignCenter,
                     metrics.elidedText(messageText(matrix.rowLabel), Qt::ElideRight, cells.height()));
    painter.restore();
}

}  // namespace ui
