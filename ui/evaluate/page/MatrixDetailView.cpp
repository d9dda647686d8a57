#include "ui/evaluate/page/MatrixDetailView.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/common/table/CopyTable.h"
#include "ui/common/text/MessageText.h"
#include "ui/common/theme/Theme.h"
#include "ui/evaluate/page/FigureText.h"
#include "ui/evaluate/page/UprightHeader.h"

namespace ui {

namespace {

constexpr int kCompactCell = 18;  // pixels: a square of color
constexpr int kLeastWrittenCell = 48;
constexpr int kLongestLyingName = 48;

double largestOf(const core::MatrixDetail& detail) {
    if (detail.shares) return 1;
    double largest = 0;
    for (const double value : detail.values)
        if (std::isfinite(value)) largest = std::max(largest, value);
    return largest > 0 ? largest : 1;
}

}  // namespace

TableContent matrixContent(const core::MatrixDetail& detail, const QLocale& locale) {
    const bool written = detail.columns.size() <= static_cast<std::size_t>(MatrixDetailView::kMostWritten);
    const double largest = largestOf(detail);
    TableContent table;
    table.corner = messageText(detail.rowLabel);
    const QString across = messageText(detail.columnLabel);
    for (const std::string& name : detail.rows) table.rows << QString::fromStdString(name);
    for (const std::string& name : detail.columns) table.columns << QString::fromStdString(name);
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        for (qsizetype column = 0; column < table.columns.size(); ++column) {
            const auto at = static_cast<std::size_t>(row * table.columns.size() + column);
            const double value =
                at < detail.values.size() ? detail.values[at] : std::numeric_limits<double>::quiet_NaN();
            TableContent::Cell cell;
            cell.copied = detail.shares ? percentText(locale, value, 1) : numberText(locale, value);
            // In a cell there is room for few digits; nothing is where all is zero.
            if (written) cell.text = detail.shares ? percentText(locale, value) : cell.copied;
            cell.tip = tipOf({QStringLiteral("%1: %2").arg(table.corner, table.rows[row]),
                              QStringLiteral("%1: %2").arg(across, table.columns[column]), cell.copied});
            cell.shade = std::isfinite(value) ? value / largest : 0;
            table.cells.push_back(cell);
        }
    }
    return table;
}

MatrixDetailView::MatrixDetailView(const core::MatrixDetail& detail, Theme& theme, QWidget* parent) : QWidget(parent) {
    auto* axes = new QLabel(
        //: Above a matrix: what its rows and its columns are.
        tr("Rows: %1. Columns: %2.").arg(messageText(detail.rowLabel), messageText(detail.columnLabel)), this);
    axes->setObjectName(QStringLiteral("matrix_axes"));
    axes->setProperty("muted", true);
    axes->setWordWrap(true);
    auto* table = new CopyTable(QStringLiteral("matrix_table"), theme, this);
    table->setAccessibleName(messageText(detail.title));
    table->setToolTip(tr("The stronger the color of a cell, the larger its value. Ctrl+C copies the selected cells."));
    const TableContent content = matrixContent(detail, locale());
    const bool written = content.columns.size() <= kMostWritten;
    int longest = 0;
    for (const QString& name : content.columns) longest = std::max(longest, fontMetrics().horizontalAdvance(name));
    const bool upright = !written || longest > kLongestLyingName;
    if (upright) table->setHorizontalHeader(new UprightHeader(theme, table));
    QHeaderView* across = table->horizontalHeader();
    QHeaderView* down = table->verticalHeader();
    // Cells of one size: a matrix is read as an image.
    int cell = kCompactCell;
    if (written) {
        cell = kLeastWrittenCell;
        for (const TableContent::Cell& each : content.cells)
            cell = std::max(cell, fontMetrics().horizontalAdvance(each.text) + 2 * space::kSmall);
        if (!upright) cell = std::max(cell, longest + 2 * space::kMedium);
    }
    for (QHeaderView* header : {across, down}) {
        header->setSectionResizeMode(QHeaderView::Fixed);
        header->setMinimumSectionSize(kCompactCell);
    }
    across->setDefaultSectionSize(cell);
    across->setDefaultAlignment(Qt::AlignCenter);
    down->setDefaultSectionSize(written ? fontMetrics().height() + 2 * space::kSmall
                                        : std::max(kCompactCell, fontMetrics().height()));
    table->setContent(content);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(axes);
    column->addWidget(table);
}

}  // namespace ui
