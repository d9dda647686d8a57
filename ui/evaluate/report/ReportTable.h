#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace ui {

class PageFlow;

/// A table of a report, with its footnotes: no row is cut by the end of a page, and its headings stand on each page.
struct ReportTable {
    struct Row {
        QStringList cells;   ///< one a column
        QString below = {};  ///< a line across the whole row, small; may be empty
    };
    QStringList columns;
    QList<double> shares;  ///< of the width, one a column; they are scaled to its whole
    QList<bool> numbers;   ///< one a column: it stands on the right
    QList<Row> rows;
    QStringList notes = {};  ///< below it, small, on the page of its last row
};

void writeTable(PageFlow& flow, const ReportTable& table);

}  // namespace ui
