#include "ui/evaluate/page/DetailSections.h"

#include <QLabel>
#include <QVBoxLayout>
#include <utility>

#include "ui/common/FoldButton.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/text/MessageText.h"
#include "ui/common/theme/Theme.h"
#include "ui/evaluate/page/DetailView.h"

namespace ui {

DetailSections::DetailSections(Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void DetailSections::setRecord(std::shared_ptr<const core::EvaluationRecord> record) {
    delete sections_;
    sections_ = new QWidget(this);
    count_ = 0;
    auto* column = new QVBoxLayout(sections_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    layout()->addWidget(sections_);
    if (record != nullptr) {
        const std::vector<core::MetricDetail>& whole = record->result.details;
        for (std::size_t place = 0; place < whole.size(); ++place)
            addSection(QStringLiteral("details_whole_%1").arg(place), messageText(titleOf(whole[place])),
                       [this, record, place](QVBoxLayout& rows, QWidget& parent) {
                           addDetails(rows, {record->result.details[place]}, theme_, /*titled=*/false, &parent);
                       });
        for (std::size_t place = 0; place < record->result.results.size(); ++place) {
            const core::MetricResult& result = record->result.results[place];
            if (result.details.empty()) continue;
            const core::Metric* metric = result.metric;
            const QString id = metric == nullptr ? QString::number(place) : QString::fromStdString(metric->id);
            const QString title =
                metric == nullptr ? messageText(titleOf(result.details.front())) : coreText(metric->label);
            addSection(QStringLiteral("details_") + id, title,
                       [this, record, place](QVBoxLayout& rows, QWidget& parent) {
                           const core::MetricResult& of = record->result.results[place];
                           if (of.metric != nullptr) {
                               auto* help = new QLabel(coreText(of.metric->help), &parent);
                               help->setWordWrap(true);
                               rows.addWidget(help);
                           }
                           addDetails(rows, of.details, theme_, /*titled=*/true, &parent);
                       });
        }
    }
    sections_->show();
}

void DetailSections::addSection(const QString& name, const QString& title,
                                std::function<void(QVBoxLayout&, QWidget&)> fill) {
    ++count_;
    auto* content = new QWidget(sections_);
    auto* rows = new QVBoxLayout(content);
    rows->setContentsMargins(space::kPanel, space::kSmall, 0, space::kMedium);
    rows->setSpacing(space::kSmall);
    auto* fold = new FoldButton(title, content, sections_);
    fold->setObjectName(name);
    fold->setToolTip(tr("Shows what is behind the figures, or hides it."));
    connect(fold, &FoldButton::toggled, content, [rows, content, fill = std::move(fill)] {
        if (rows->count() == 0) fill(*rows, *content);
    });
    auto* column = static_cast<QVBoxLayout*>(sections_->layout());
    column->addWidget(fold);
    column->addWidget(content);
}

}  // namespace ui
