#include "ui/evaluate/page/FigureTable.h"

#include <QCoreApplication>
#include <QDateTime>
#include <algorithm>
#include <cmath>
#include <cstddef>

#include "ui/evaluate/page/FigureText.h"

namespace ui {

namespace {

std::vector<std::string> figuresOfAny(const EvaluationRecords& records) {
    std::vector<std::string> names;
    for (const auto& record : records)
        for (const core::MetricResult& result : record->result.results)
            for (const core::Figure& figure : result.figures)
                if (std::find(names.begin(), names.end(), figure.name) == names.end()) names.push_back(figure.name);
    return names;
}

bool areApart(const core::Interval& one, const core::Interval& other) {
    return one.high < other.low || other.high < one.low;  // false where one is not known
}

/// Its place; -1 where none is clearly better than all others.
int bestOf(const std::vector<const core::Figure*>& figures, core::Better better) {
    if (better == core::Better::neither) return -1;
    int best = -1;
    int known = 0;
    const auto place = [&](int at) { return figures[static_cast<std::size_t>(at)]; };
    for (int at = 0; at < static_cast<int>(figures.size()); ++at) {
        if (place(at) == nullptr || std::isnan(place(at)->value)) continue;
        ++known;
        const bool beats = best < 0 || (better == core::Better::lower ? place(at)->value < place(best)->value
                                                                      : place(at)->value > place(best)->value);
        if (beats) best = at;
    }
    if (known < 2) return -1;
    for (int at = 0; at < static_cast<int>(figures.size()); ++at)
        if (at != best && place(at) != nullptr && !std::isnan(place(at)->value) &&
            !areApart(place(at)->interval, place(best)->interval))
            return -1;
    return best;
}

/// Without the columns from `first` on in which nothing stands.
void dropEmptyColumns(TableContent& table, int first) {
    for (int column = static_cast<int>(table.columns.size()) - 1; column >= first; --column) {
        bool empty = true;
        for (int row = 0; row < table.rows.size() && empty; ++row) empty = table.cell(row, column).text.isEmpty();
        if (!empty) continue;
        const auto width = static_cast<std::ptrdiff_t>(table.columns.size());
        for (auto row = static_cast<std::ptrdiff_t>(table.rows.size()) - 1; row >= 0; --row)
            table.cells.erase(table.cells.begin() + row * width + column);
        table.columns.removeAt(column);
        table.columnTips.removeAt(column);
    }
}

}  // namespace

QString dateText(const std::string& date, const QLocale& locale) {
    const QDateTime time = QDateTime::fromString(QString::fromStdString(date), Qt::ISODate);
    return time.isValid() ? locale.toString(time.toLocalTime(), QLocale::ShortFormat) : QString();
}

QStringList namesOf(const EvaluationRecords& records) {
    QStringList names;
    for (const auto& record : records) names << QString::fromStdString(record->subject.name);
    const auto tellApart = [&](auto more) {
        const QStringList before = names;
        for (int at = 0; at < names.size(); ++at)
            if (before.count(before[at]) > 1) {
                const QString what = more(*records[static_cast<std::size_t>(at)], at);
                if (!what.isEmpty()) names[at] += QStringLiteral(" · ") + what;
            }
    };
    const QLocale locale;
    tellApart([&](const core::EvaluationRecord& record, int) {
        return record.subject.step > 0
                   ? QCoreApplication::translate("FigureTable", "step %1").arg(locale.toString(record.subject.step))
                   : QString();
    });
    tellApart([&](const core::EvaluationRecord& record, int) { return dateText(record.protocol.date, locale); });
    tellApart([](const core::EvaluationRecord&, int at) { return QString::number(at + 1); });
    return names;
}

bool comparable(const EvaluationRecords& records) {
    const core::EvaluationRecord& first = *records.front();
    return std::all_of(records.begin(), records.end(), [&](const auto& other) {
        const core::EvaluationProtocol& one = first.protocol;
        const core::EvaluationProtocol& two = other->protocol;
        return one.dataset == two.dataset && one.spec == two.spec && one.trainingCount == two.trainingCount &&
               one.heldOutCount == two.heldOutCount && first.result.compared == other->result.compared &&
               first.result.features == other->result.features;
    });
}

TableContent figureTable(const EvaluationRecords& records, const QLocale& locale) {
    const core::SetEvaluation& first = records.front()->result;
    const bool several = records.size() > 1;
    const bool marks = several && comparable(records);
    TableContent table;
    table.corner = QCoreApplication::translate("FigureTable", "Figure");
    if (several) {
        table.columns = namesOf(records);
        for (const QString& name : table.columns) table.columnTips << tipOf({name});
    } else {
        table.columns << QCoreApplication::translate("FigureTable", "Value");
        table.columnTips << QCoreApplication::translate(
            "FigureTable", "The measured value, and in parentheses its 95% confidence interval.");
    }
    table.columns << QCoreApplication::translate("FigureTable", "Real images")
                  << QCoreApplication::translate("FigureTable", "Blurred images")
                  << QCoreApplication::translate("FigureTable", "Samples")
                  << QCoreApplication::translate("FigureTable", "Better");
    table.columnTips << QCoreApplication::translate(
                            "FigureTable",
                            "The floor: what real images that the model has not seen get in place of samples, or "
                            "what a guess gets.")
                     << QCoreApplication::translate(
                            "FigureTable",
                            "What real images get that were reduced to half their size and enlarged again.")
                     << QCoreApplication::translate("FigureTable",
                                                    "The number of samples that the figure was measured on.")
                     << QCoreApplication::translate("FigureTable", "Which of two values is the better one.");
    for (const std::string& name : figuresOfAny(records)) {
        std::vector<const core::Figure*> figures;
        for (const auto& record : records) figures.push_back(core::findFigure(record->result, name));
        const core::Measure* measure = core::findMeasure(name);
        std::vector<QString> doubts;  // a place for each figure
        for (std::size_t at = 0; at < figures.size(); ++at)
            doubts.push_back(figures[at] == nullptr ? QString() : doubtText(*figures[at], *records[at], locale));
        const bool sure =
            std::all_of(doubts.begin(), doubts.end(), [](const QString& doubt) { return doubt.isEmpty(); });
        const int best = marks && sure && measure != nullptr ? bestOf(figures, measure->better) : -1;
        FigureText about;
        for (int at = 0; at < static_cast<int>(figures.size()); ++at) {
            const core::Figure* figure = figures[static_cast<std::size_t>(at)];
            TableContent::Cell cell;
            if (figure != nullptr) {
                const FigureText text = figureText(*figure, records[static_cast<std::size_t>(at)]->result, locale);
                cell.text = text.whole();
                cell.bold = at == best;
                const QString& doubt = doubts[static_cast<std::size_t>(at)];
                if (!doubt.isEmpty()) {
                    cell.muted = true;
                    cell.text += QLatin1Char(' ') + kDoubtMark;
                    cell.spoken = QStringLiteral("%1. %2").arg(text.whole(), doubt);
                }
                cell.tip = tipOf(QStringList(doubt) + text.facts());
                if (about.name.isEmpty()) about = text;
            }
            table.cells.push_back(cell);
        }
        const core::Figure* own = core::findFigure(first, name);
        const FigureText text = own == nullptr ? FigureText{} : figureText(*own, first, locale);
        for (const QString& each : {text.floor, text.reference, text.count, about.better})
            table.cells.push_back({each, tipOf({about.help}), {}, false});
        table.rows << about.name;
        table.rowTips << tipOf({about.name, about.help});
    }
    dropEmptyColumns(table, static_cast<int>(records.size()));
    return table;
}

}  // namespace ui
