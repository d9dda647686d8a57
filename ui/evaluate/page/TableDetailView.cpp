#include "ui/evaluate/page/TableDetailView.h"

#include <QVBoxLayout>
#include <cmath>

#include "ui/common/table/CopyTable.h"
#include "ui/common/text/MessageText.h"
#include "ui/evaluate/page/FigureText.h"

namespace ui {

namespace {

/// Whether all values of a column are counts: they are read without decimals.
bool countsSomething(const core::TableDetail& detail, std::size_t column) {
    bool large = false;
    for (const core::TableDetail::Row& row : detail.rows) {
        if (column >= row.values.size() || !std::isfinite(row.values[column])) continue;
        const double value = row.values[column];
        if (value != std::floor(value)) return false;
        large = large || std::abs(value) > 1;
    }
    return large;
}

}  // namespace

TableContent tableContent(const core::TableDetail& detail, const QLocale& locale) {
    TableContent table;
    table.corner = messageText(detail.rowLabel);
    std::vector<bool> whole;
    for (std::size_t column = 0; column < detail.columns.size(); ++column) {
        table.columns << messageText(detail.columns[column]);
        whole.push_back(countsSomething(detail, column));
    }
    for (const core::TableDetail::Row& row : detail.rows) {
        table.rows << QString::fromStdString(row.name);
        for (std::size_t column = 0; column < detail.columns.size(); ++column) {
            const double value =
                column < row.values.size() ? row.values[column] : std::numeric_limits<double>::quiet_NaN();
            TableContent::Cell cell;
            cell.text = whole[column] ? numberText(locale, value, 0) : numberText(locale, value);
            cell.tip = tipOf({table.rows.back(),
                              QStringLiteral("%1: %2").arg(table.columns[static_cast<qsizetype>(column)], cell.text)});
            table.cells.push_back(cell);
        }
    }
    return table;
}

TableDetailView::TableDetailView(const core::TableDetail& detail, Theme& theme, QWidget* parent) : QWidget(parent) {
    auto* table = new CopyTable(QStringLiteral("detail_table"), theme, this);
    table->setAccessibleName(messageText(detail.title));
    table->setToolTip(tr("Ctrl+C copies the selected cells."));
    table->setContent(tableContent(detail, locale()));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(table);
}

}  // namespace ui
