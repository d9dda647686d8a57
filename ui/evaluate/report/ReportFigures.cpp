#include <QLocale>
#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include "core/evaluation/EvaluationRemarks.h"
#include "core/evaluation/FigureDoubt.h"
#include "core/evaluation/FigureLabel.h"
#include "core/evaluation/FigureNumber.h"
#include "core/metric/Metric.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/text/MessageText.h"
#include "ui/evaluate/page/FigureText.h"
#include "ui/evaluate/report/PageFlow.h"
#include "ui/evaluate/report/ReportSections.h"
#include "ui/evaluate/report/ReportTable.h"

namespace ui {

namespace {

void writeRemarkList(PageFlow& flow, const QString& title, const std::vector<core::Message>& messages) {
    if (messages.empty()) return;
    flow.heading(title, 13, flow.heightOf("• " + messageText(messages.front()), flow.width(), {}));
    for (const core::Message& message : messages) {
        flow.text("• " + messageText(message));
        flow.space(3);
    }
}

QString goodEndText(core::Better better) {
    switch (better) {
        case core::Better::lower:
            return ReportText::tr("lower");
        case core::Better::higher:
            return ReportText::tr("higher");
        case core::Better::neither:
            break;
    }
    return {};
}

ReportTable::Row figureTableRow(const core::Figure& figure, const core::EvaluationRecord& record,
                                const QLocale& locale) {
    const core::Measure* measure = core::findMeasure(figure.name);
    const int decimals = core::figureDecimals(figure);
    const auto number = [&](double value) {
        return std::isfinite(value) ? reportNumber(locale, value, decimals) : QString();
    };
    QString value = reportNumber(locale, figure.value, decimals);
    if (measure != nullptr && !measure->unit.empty()) value += ' ' + coreText(measure->unit);
    if (core::tooFewToSay(record, figure.name)) value += ' ' + QString(kDoubtMark);
    const bool known = std::isfinite(figure.interval.low) && std::isfinite(figure.interval.high);
    ReportTable::Row row;
    row.cells = {
        measure == nullptr ? QString::fromStdString(figure.name) : coreText(core::figureLabel(*measure, record.result)),
        value,
        known ? ReportText::tr("%1 to %2").arg(number(figure.interval.low), number(figure.interval.high)) : QString(),
        number(figure.floor),
        number(figure.reference),
        locale.toString(static_cast<qulonglong>(figure.count)),
        goodEndText(measure == nullptr ? core::Better::neither : measure->better)};
    if (measure != nullptr) row.below = coreText(measure->help);
    return row;
}

}  // namespace

void writeRemarks(PageFlow& flow, const core::EvaluationRecord& record) {
    writeRemarkList(flow, ReportText::tr("Warnings"), core::warningsBesideAnswers(record.result, record));
    writeRemarkList(flow, ReportText::tr("Notes"), core::allNotes(record.result));
}

void writeFigures(PageFlow& flow, const core::EvaluationRecord& record) {
    ReportTable table;
    table.columns = {ReportText::tr("Figure"),      ReportText::tr("Value"),   ReportText::tr("95% interval"),
                     ReportText::tr("Real images"), ReportText::tr("Blurred"), ReportText::tr("n"),
                     ReportText::tr("Better")};
    table.shares = {30, 16, 20, 12, 10, 9, 9};
    table.numbers = {false, true, true, true, true, true, false};
    std::set<std::string> seen;
    for (const core::MetricResult& result : record.result.results)
        for (const core::Figure& figure : result.figures)
            if (seen.insert(figure.name).second) table.rows << figureTableRow(figure, record, flow.locale());
    if (table.rows.isEmpty()) return;
    if (std::any_of(seen.begin(), seen.end(), [&](const std::string& id) { return core::tooFewToSay(record, id); }))
        table.notes
            << ReportText::tr("%1 Too few images to know: the true value may be quite different.").arg(kDoubtMark);
    table.notes << ReportText::tr(
        "\"Real images\" is what as many held-out images get in place of samples, or what chance "
        "gives; \"Blurred\" is what images get that were reduced to half their size and enlarged "
        "again; n is how many samples a figure was measured on.");
    flow.heading(ReportText::tr("Figures"), 13, 60);
    writeTable(flow, table);
}

}  // namespace ui
