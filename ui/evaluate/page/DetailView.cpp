#include "ui/evaluate/page/DetailView.h"

#include <QLabel>
#include <QVBoxLayout>

#include "ui/common/text/BreakableText.h"
#include "ui/common/text/MessageText.h"
#include "ui/common/theme/Theme.h"
#include "ui/evaluate/page/DetailChart.h"
#include "ui/evaluate/page/ImageDetailView.h"
#include "ui/evaluate/page/MatrixDetailView.h"
#include "ui/evaluate/page/TableDetailView.h"

namespace ui {

namespace {

struct DetailMaker {
    Theme& theme;
    QWidget* parent;

    QWidget* operator()(const core::ImageDetail& detail) const { return new ImageDetailView(detail, theme, parent); }
    QWidget* operator()(const core::MatrixDetail& detail) const { return new MatrixDetailView(detail, theme, parent); }
    QWidget* operator()(const core::TableDetail& detail) const { return new TableDetailView(detail, theme, parent); }
    QWidget* operator()(const core::CurveDetail& detail) const { return new DetailChart(detail, theme, parent); }
};

const core::Message& helpOf(const core::MetricDetail& detail) {
    return std::visit([](const auto& kind) -> const core::Message& { return kind.help; }, detail);
}

QLabel* detailText(const core::Message& message, const char* property, QWidget* parent) {
    auto* label = new QLabel(breakable(messageText(message)), parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty(property, true);
    return label;
}

}  // namespace

const core::Message& titleOf(const core::MetricDetail& detail) {
    return std::visit([](const auto& kind) -> const core::Message& { return kind.title; }, detail);
}

QWidget* detailView(const core::MetricDetail& detail, Theme& theme, QWidget* parent) {
    return std::visit(DetailMaker{theme, parent}, detail);
}

void addDetails(QVBoxLayout& column, const std::vector<core::MetricDetail>& details, Theme& theme, bool titled,
                QWidget* parent) {
    for (const core::MetricDetail& detail : details) {
        if (column.count() > 0) column.addSpacing(space::kMedium);
        if (titled && !titleOf(detail).empty()) column.addWidget(detailText(titleOf(detail), "heading", parent));
        if (!helpOf(detail).empty()) column.addWidget(detailText(helpOf(detail), "muted", parent));
        column.addWidget(detailView(detail, theme, parent));
    }
}

}  // namespace ui
