#pragma once

#include <QColor>
#include <QList>
#include <QString>
#include <QStringList>
#include <limits>
#include <vector>

namespace ui {

/// What a table shows, row after row.
struct TableContent {
    struct Cell {
        QString text;
        QString tip;     ///< may be empty
        QString copied;  ///< in place of the text, where that is shorter; may be empty
        bool bold = false;
        bool muted = false;   ///< grayed, as what says nothing for certain
        QString spoken = {};  ///< for a screen reader, in place of what is copied; may be empty
        double shade = std::numeric_limits<double>::quiet_NaN();  ///< of the ground: 0 to 1; NaN: it has none

        bool operator==(const Cell& other) const {
            return text == other.text && tip == other.tip && copied == other.copied && bold == other.bold &&
                   muted == other.muted && spoken == other.spoken &&
                   (shade == other.shade || (shade != shade && other.shade != other.shade));
        }
    };
    QString corner;  ///< what the rows are; only copied
    QStringList rows;
    QStringList rowTips;  ///< as many, or none
    QStringList columns;
    QStringList columnTips;      ///< as many, or none
    QList<QColor> columnColors;  ///< of a square before each heading; as many, or none
    std::vector<Cell> cells;     ///< rows x columns

    const Cell& cell(int row, int column) const {
        return cells[static_cast<std::size_t>(row) * static_cast<std::size_t>(columns.size()) +
                     static_cast<std::size_t>(column)];
    }
    bool operator==(const TableContent&) const = default;
};

}  // namespace ui
