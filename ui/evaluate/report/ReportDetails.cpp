#include <QLocale>
#include <algorithm>
#include <cmath>
#include <span>
#include <variant>
#include <vector>

#include "core/metric/Metric.h"
#include "ui/common/drawing/CurvePainter.h"
#include "ui/common/drawing/ImagePainter.h"
#include "ui/common/drawing/MatrixPainter.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/text/MessageText.h"
#include "ui/evaluate/report/PageFlow.h"
#include "ui/evaluate/report/ReportSections.h"
#include "ui/evaluate/report/ReportTable.h"

namespace ui {

namespace {

constexpr double kTitleSize = 10.5;

/// The title stays with `following` points of what is shown.
template <typename Detail>
void writeDetailHead(PageFlow& flow, const Detail& detail, double following) {
    const TextLook help{.size = 8.5, .color = flow.colors().muted};
    const QString words = messageText(detail.help);
    flow.heading(messageText(detail.title), kTitleSize, flow.heightOf(words, flow.width(), help) + 6 + following);
    flow.text(words, help);
    flow.space(5);
}

// ---- Images in rows

constexpr double kCellGap = 5;
constexpr double kGroupGap = 18;
constexpr TextLook kHeadingLook{.size = 7.5, .bold = true};

TextLook captionLook(const PageFlow& flow) {
    return {.size = 7, .color = flow.colors().muted};
}

/// How the rows are laid out: those of few images side by side, those of many in several lines.
struct ImagePlan {
    std::size_t across = 0;  ///< images of a row in a line; 0: there is none
    std::size_t groups = 1;  ///< rows in a line
    double side = 0;         ///< of an image, points
    double headings = 0;     ///< their height

    double groupWidth() const { return static_cast<double>(across) * (side + kCellGap) - kCellGap + kGroupGap; }
};

ImagePlan planOfImages(const PageFlow& flow, const core::ImageDetail& detail) {
    constexpr double kLargestCell = 66;
    constexpr std::size_t kMostAcross = 8;
    std::size_t columns = detail.columns.size();
    for (const auto& row : detail.rows) columns = std::max(columns, row.size());
    ImagePlan plan;
    if (columns == 0) return plan;
    // Headings name the columns, which then stay in one line.
    plan.across = detail.columns.empty() ? std::min(columns, kMostAcross) : columns;
    const auto count = static_cast<double>(plan.across);
    plan.side = std::min(kLargestCell, (flow.width() - kCellGap * (count - 1)) / count);
    plan.groups = static_cast<std::size_t>(std::max(1.0, (flow.width() + kGroupGap) / plan.groupWidth()));
    if (columns > plan.across) plan.groups = 1;
    for (const core::Message& column : detail.columns)
        plan.headings = std::max(plan.headings, flow.heightOf(messageText(column), plan.side, kHeadingLook) + 2);
    return plan;
}

double firstPartOf(PageFlow& flow, const core::ImageDetail& detail) {
    const ImagePlan plan = planOfImages(flow, detail);
    return plan.headings + plan.side + 14;
}

void writeImageHeadings(PageFlow& flow, const core::ImageDetail& detail, const ImagePlan& plan) {
    const QRectF place = flow.block(plan.headings);
    for (std::size_t group = 0; group < std::min(plan.groups, detail.rows.size()); ++group)
        for (std::size_t at = 0; at < detail.columns.size(); ++at) {
            const double x =
                static_cast<double>(group) * plan.groupWidth() + static_cast<double>(at) * (plan.side + kCellGap);
            flow.draw(messageText(detail.columns[at]), QRectF(x, place.top(), plan.side, plan.headings), kHeadingLook);
        }
}

using Cells = std::span<const core::ImageDetail::Cell>;

void writeCells(PageFlow& flow, const Cells& cells, const QPointF& corner, double side, double captions) {
    for (std::size_t at = 0; at < cells.size(); ++at) {
        const double x = corner.x() + static_cast<double>(at) * (side + kCellGap);
        paintImage(flow.painter(), flow.toDevice(QRectF(x, corner.y(), side, side)), cells[at].image);
        flow.draw(messageText(cells[at].caption), QRectF(x, corner.y() + side + 1, side, captions), captionLook(flow));
    }
}

/// One line of cells for each group.
void writeImageLine(PageFlow& flow, const core::ImageDetail& detail, const std::vector<Cells>& line,
                    const ImagePlan& plan, int& headedPage) {
    double captions = 0;
    for (const Cells& cells : line)
        for (const core::ImageDetail::Cell& cell : cells)
            captions = std::max(captions, flow.heightOf(messageText(cell.caption), plan.side, captionLook(flow)) + 1);
    flow.require((headedPage == 0 ? plan.headings : 0) + plan.side + captions + kCellGap);
    if (plan.headings > 0 && headedPage != flow.page()) writeImageHeadings(flow, detail, plan);
    headedPage = flow.page();
    const QRectF place = flow.block(plan.side + captions + kCellGap);
    for (std::size_t group = 0; group < line.size(); ++group)
        writeCells(flow, line[group], {static_cast<double>(group) * plan.groupWidth(), place.top()}, plan.side,
                   captions);
}

void writeDetail(PageFlow& flow, const core::ImageDetail& detail) {
    const ImagePlan plan = planOfImages(flow, detail);
    if (plan.across == 0) return;
    writeDetailHead(flow, detail, firstPartOf(flow, detail));
    int headedPage = 0;  // the page whose columns have headings
    std::vector<Cells> line;
    for (const auto& row : detail.rows)
        for (std::size_t from = 0; from < row.size(); from += plan.across) {
            line.push_back(Cells(row).subspan(from, std::min(plan.across, row.size() - from)));
            if (line.size() < plan.groups) continue;
            writeImageLine(flow, detail, line, plan, headedPage);
            line.clear();
        }
    if (!line.empty()) writeImageLine(flow, detail, line, plan, headedPage);
}

// ---- A matrix

bool isWhole(const core::MatrixDetail& detail) {
    return !detail.values.empty() && detail.values.size() == detail.rows.size() * detail.columns.size();
}

QSizeF roomOfMatrix(const PageFlow& flow) {
    return {flow.toDevice(flow.width()), flow.toDevice(flow.height() * 0.8)};
}

/// Sets the painter's font, too.
double firstPartOf(PageFlow& flow, const core::MatrixDetail& detail) {
    if (!isWhole(detail)) return 0;
    flow.painter().setFont(flow.font({.size = detail.columns.size() > 20 ? 5.5 : 7.5}));
    return flow.toPoints(matrixSize(flow.painter(), roomOfMatrix(flow), detail).height());
}

void writeDetail(PageFlow& flow, const core::MatrixDetail& detail) {
    if (!isWhole(detail)) return;
    writeDetailHead(flow, detail, firstPartOf(flow, detail));
    const QRectF place = flow.block(firstPartOf(flow, detail) + 4);
    paintMatrix(flow.painter(), QRectF(flow.toDevice(place).topLeft(), roomOfMatrix(flow)), detail, flow.colors(),
                flow.locale());
    if (detail.shares)
        flow.text(ReportText::tr("Numbers are percentages."), {.size = 7.5, .color = flow.colors().muted});
}

// ---- A table

int decimalsIn(const core::TableDetail& detail, std::size_t column) {
    double largest = 0;
    bool whole = true;
    for (const core::TableDetail::Row& row : detail.rows) {
        if (column >= row.values.size() || !std::isfinite(row.values[column])) continue;
        largest = std::max(largest, std::abs(row.values[column]));
        whole = whole && row.values[column] == std::round(row.values[column]);
    }
    if (whole && largest > 1) return 0;
    return largest >= 100 ? 1 : largest >= 1 ? 2 : largest >= 0.1 ? 3 : 4;
}

double firstPartOf(PageFlow& /*flow*/, const core::TableDetail& /*detail*/) {
    return 50;
}

void writeDetail(PageFlow& flow, const core::TableDetail& detail) {
    if (detail.rows.empty()) return;
    ReportTable table;
    table.columns << messageText(detail.rowLabel);
    table.shares << 2.0;
    table.numbers << false;
    for (const core::Message& column : detail.columns) {
        table.columns << messageText(column);
        table.shares << 1.0;
        table.numbers << true;
    }
    for (const core::TableDetail::Row& row : detail.rows) {
        ReportTable::Row line;
        line.cells << QString::fromStdString(row.name);
        for (std::size_t at = 0; at < detail.columns.size(); ++at)
            line.cells << (at < row.values.size() ? reportNumber(flow.locale(), row.values[at], decimalsIn(detail, at))
                                                  : QString());
        table.rows << line;
    }
    writeDetailHead(flow, detail, firstPartOf(flow, detail));
    writeTable(flow, table);
}

// ---- Curves

constexpr double kPlotHeight = 200;

double firstPartOf(PageFlow& /*flow*/, const core::CurveDetail& /*detail*/) {
    return kPlotHeight + 4;
}

void writeDetail(PageFlow& flow, const core::CurveDetail& detail) {
    if (detail.curves.empty()) return;
    constexpr double kPlotWidth = 360;
    writeDetailHead(flow, detail, firstPartOf(flow, detail));
    const QRectF place = flow.block(kPlotHeight + 4);
    flow.painter().setFont(flow.font({.size = 7.5}));
    paintCurves(flow.painter(), flow.toDevice(QRectF(0, place.top(), std::min(kPlotWidth, flow.width()), kPlotHeight)),
                detail, flow.colors(), flow.locale());
}

void writeAll(PageFlow& flow, const QString& title, const std::vector<core::MetricDetail>& details) {
    if (details.empty()) return;
    // It stays with what the first one begins with.
    constexpr double kHeadOfDetail = 45;
    const double first =
        std::visit([&](const auto& each) { return firstPartOf(flow, each); }, details.front()) + kHeadOfDetail;
    flow.heading(title, 13, first);
    for (const core::MetricDetail& detail : details)
        std::visit([&](const auto& each) { writeDetail(flow, each); }, detail);
}

}  // namespace

void writeDetails(PageFlow& flow, const core::EvaluationRecord& record) {
    for (const core::MetricResult& result : record.result.results)
        if (result.metric != nullptr) writeAll(flow, coreText(result.metric->label), result.details);
    writeAll(flow, ReportText::tr("By class"), record.result.details);
}

}  // namespace ui
