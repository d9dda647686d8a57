#include "ui/evaluate/report/ReportTable.h"

#include <algorithm>
#include <numeric>

#include "ui/evaluate/report/PageFlow.h"

namespace ui {

namespace {

constexpr double kPadding = 3;  // points around a cell
constexpr double kAboveNotes = 4;

class TableWriter {
   public:
    TableWriter(PageFlow& flow, const ReportTable& table) : flow_(flow), table_(table) {
        const double all = std::accumulate(table.shares.begin(), table.shares.end(), 0.0);
        for (const double share : table.shares) widths_ << share / all * flow.width();
    }

    void write() {
        const TextLook head{.size = 8, .bold = true};
        const TextLook body{.size = 8.5};
        const double headHeight = cellsHeight(table_.columns, head);
        for (qsizetype at = 0; at < table_.rows.size(); ++at) {
            const ReportTable::Row& row = table_.rows[at];
            const double height = cellsHeight(row.cells, body) + belowHeight(row);
            const int before = flow_.page();
            const double notes = at + 1 == table_.rows.size() ? notesHeight() : 0;
            flow_.require(height + (at == 0 ? headHeight : 0) + notes);
            if (at == 0 || flow_.page() != before) {
                cells(flow_.block(headHeight), table_.columns, head);
                rule(flow_.top(), flow_.colors().muted);
            }
            const QRectF place = flow_.block(height);
            cells(place, row.cells, body);
            if (!row.below.isEmpty())
                flow_.draw(
                    row.below,
                    QRectF(kPadding, place.bottom() - belowHeight(row), flow_.width() - 2 * kPadding, belowHeight(row)),
                    below());
            rule(place.bottom(), flow_.colors().border);
        }
        if (!table_.notes.isEmpty()) flow_.space(kAboveNotes);
        for (const QString& note : table_.notes) flow_.text(note, below());
    }

   private:
    TextLook below() const { return {.size = 7.5, .color = flow_.colors().muted}; }

    double notesHeight() const {
        double height = table_.notes.isEmpty() ? 0 : kAboveNotes + 1;
        for (const QString& note : table_.notes) height += flow_.heightOf(note, flow_.width(), below());
        return height;
    }

    double belowHeight(const ReportTable::Row& row) const {
        if (row.below.isEmpty()) return 0;
        return flow_.heightOf(row.below, flow_.width() - 2 * kPadding, below()) + kPadding;
    }

    double cellsHeight(const QStringList& texts, const TextLook& look) const {
        double height = 0;
        for (qsizetype at = 0; at < texts.size(); ++at)
            height = std::max(height, flow_.heightOf(texts[at], widths_[at] - 2 * kPadding, look));
        return height + 2 * kPadding;
    }

    void cells(const QRectF& place, const QStringList& texts, const TextLook& look) {
        double x = 0;
        for (qsizetype at = 0; at < texts.size(); ++at) {
            const QRectF cell(x + kPadding, place.top() + kPadding, widths_[at] - 2 * kPadding, place.height());
            flow_.draw(texts[at], cell, look, table_.numbers[at] ? Qt::AlignRight : Qt::AlignLeft);
            x += widths_[at];
        }
    }

    void rule(double y, const QColor& color) {
        flow_.painter().setPen(QPen(color, flow_.toDevice(0.5)));
        const double at = flow_.toDevice(y);
        flow_.painter().drawLine(QPointF(0, at), QPointF(flow_.toDevice(flow_.width()), at));
    }

    PageFlow& flow_;
    const ReportTable& table_;
    QList<double> widths_;
};

}  // namespace

void writeTable(PageFlow& flow, const ReportTable& table) {
    if (!table.rows.isEmpty()) TableWriter(flow, table).write();
}

}  // namespace ui
