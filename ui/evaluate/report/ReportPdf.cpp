#include "ui/evaluate/report/ReportPdf.h"

#include <QBuffer>
#include <QMarginsF>
#include <QPageSize>
#include <QPdfWriter>

#include "ui/evaluate/report/PageFlow.h"
#include "ui/evaluate/report/ReportSections.h"

namespace ui {

namespace {

/// Returns how many pages there are. `pages`: as many as an earlier call returned; 0 in the first.
int writeReportPages(const core::EvaluationRecord& record, const QLocale& locale, QIODevice& target, int pages) {
    QPdfWriter writer(&target);
    constexpr int kDotsPerInch = 288;  // four for a point
    writer.setResolution(kDotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(20, 18, 20, 12), QPageLayout::Millimeter);
    writer.setTitle(reportTitle(record));
    writer.setCreator(QStringLiteral("Imago " IMAGO_VERSION));
    PageFlow flow(writer, reportTitle(record), locale, pages);
    writeVerdict(flow, record);
    writeSamples(flow, record);
    writeRemarks(flow, record);
    writeFigures(flow, record);
    writeDetails(flow, record);
    writeProtocol(flow, record);
    writeLimits(flow, record);
    return flow.page();
}

QByteArray reportBytes(const core::EvaluationRecord& record, const QLocale& locale, int& pages) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    pages = writeReportPages(record, locale, buffer, pages);
    return bytes;
}

}  // namespace

QByteArray reportPdf(const core::EvaluationRecord& record, const QLocale& locale) {
    // Once to know how many pages there are, for "Page 2 of 5".
    int pages = 0;
    reportBytes(record, locale, pages);
    return reportBytes(record, locale, pages);
}

}  // namespace ui
