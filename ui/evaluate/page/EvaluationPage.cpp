#include "ui/evaluate/page/EvaluationPage.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>
#include <iterator>
#include <utility>

#include "core/evaluation/Verdict.h"
#include "ui/common/ElidedLabel.h"
#include "ui/common/PanelScroll.h"
#include "ui/common/table/CopyTable.h"
#include "ui/common/theme/Theme.h"
#include "ui/evaluate/page/DetailSections.h"
#include "ui/evaluate/page/EvaluationMessages.h"
#include "ui/evaluate/page/FigureTable.h"
#include "ui/evaluate/page/FigureText.h"
#include "ui/evaluate/page/SampleSheets.h"
#include "ui/evaluate/page/VerdictLineView.h"

namespace ui {

namespace {

constexpr int kWidestPage = 1200;  // pixels: the table of figures has seven columns, and longer lines are hard to read
constexpr double kTitleFont = 1.4;

QString questionName(core::Question question) {
    switch (question) {
        case core::Question::good:
            return QStringLiteral("good");
        case core::Question::diverse:
            return QStringLiteral("diverse");
        case core::Question::copied:
            return QStringLiteral("copied");
        case core::Question::useful:
            return QStringLiteral("useful");
        case core::Question::confidential:
            break;
    }
    return QStringLiteral("confidential");
}

}  // namespace

EvaluationPage::EvaluationPage(Theme& theme, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      column_(new QWidget),
      title_(new ElidedLabel),
      line_(new ElidedLabel),
      messages_(new EvaluationMessages(theme)),
      samples_(new SampleSheets),
      apart_(new QLabel),
      noFigures_(new QLabel),
      figures_(new CopyTable(QStringLiteral("evaluation_figures"), theme)),
      doubts_(new QLabel),
      details_(new DetailSections(theme)) {
    setObjectName(QStringLiteral("evaluation_page"));
    setAttribute(Qt::WA_StyledBackground);  // the ground of the views in the middle of the window
    build();
    show(std::shared_ptr<const core::EvaluationRecord>());
}

void EvaluationPage::build() {
    title_->setObjectName(QStringLiteral("evaluation_title"));
    QFont large = font();
    large.setPointSizeF(kTitleFont * QFontInfo(large).pointSizeF());
    large.setBold(true);
    title_->setFont(large);
    line_->setObjectName(QStringLiteral("evaluation_line"));
    line_->setProperty("muted", true);
    messages_->setObjectName(QStringLiteral("evaluation_messages"));
    apart_->setObjectName(QStringLiteral("evaluation_not_comparable"));
    apart_->setText(
        tr("These evaluations differ in their data, in the number of samples or in the feature network: compare their "
           "figures with care. None is marked as the best."));
    noFigures_->setObjectName(QStringLiteral("evaluation_no_figures"));
    noFigures_->setText(tr("No figure was measured. The warnings above say why."));
    doubts_->setObjectName(QStringLiteral("evaluation_doubts"));
    //: Below a table of figures, some of which have the mark %1.
    doubts_->setText(tr("%1 Too few images to know: the true value may be quite different.").arg(kDoubtMark));
    for (QLabel* label : {apart_, noFigures_, doubts_}) {
        label->setWordWrap(true);
        label->setProperty("muted", true);
    }
    figures_->setAccessibleName(tr("All figures of this evaluation"));
    figures_->setToolTip(tr("What was measured. Ctrl+C copies the selected cells."));

    auto* column = new QVBoxLayout(column_);
    column->setContentsMargins(space::kPanel, space::kLarge, space::kPanel, space::kPanel);
    column->setSpacing(space::kLarge);
    auto* header = new QVBoxLayout;
    header->setSpacing(2);
    header->addWidget(title_);
    header->addWidget(line_);
    column->addLayout(header);
    QVBoxLayout* answers = addCard(*column, QStringLiteral("evaluation_answers_card"), {});
    answers->setSpacing(space::kLarge);
    for (std::size_t place = 0; place < verdict_.size(); ++place) {
        verdict_[place] = new VerdictLineView(theme_);
        verdict_[place]->setObjectName(QStringLiteral("verdict_") + questionName(static_cast<core::Question>(place)));
        answers->addWidget(verdict_[place]);
    }
    addCard(*column, QStringLiteral("evaluation_messages_card"), {})->addWidget(messages_);
    addCard(*column, QStringLiteral("evaluation_samples_card"), tr("Samples"))->addWidget(samples_);
    QVBoxLayout* figures = addCard(*column, QStringLiteral("evaluation_figures_card"), tr("Figures"));
    figures->addWidget(apart_);
    figures->addWidget(noFigures_);
    figures->addWidget(figures_);
    figures->addWidget(doubts_);
    addCard(*column, QStringLiteral("evaluation_details_card"), tr("Details"))->addWidget(details_);
    column->addStretch(1);

    auto* ground = new QWidget;
    auto* middle = new QHBoxLayout(ground);
    middle->setContentsMargins(0, 0, 0, 0);
    column_->setMaximumWidth(kWidestPage);
    middle->addStretch(1);
    middle->addWidget(column_, 1000);
    middle->addStretch(1);
    scroll_ = new PanelScroll(ground);
    scroll_->setObjectName(QStringLiteral("evaluation_scroll"));
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll_);
}

QVBoxLayout* EvaluationPage::addCard(QVBoxLayout& column, const QString& name, const QString& heading) {
    auto* card = new QFrame(column_);
    card->setObjectName(name);
    card->setProperty("card", true);
    auto* rows = new QVBoxLayout(card);
    rows->setContentsMargins(space::kPanel, space::kLarge, space::kPanel, space::kLarge);
    rows->setSpacing(space::kMedium);
    if (!heading.isEmpty()) {
        auto* label = new QLabel(heading, card);
        label->setProperty("heading", true);
        rows->addWidget(label);
    }
    column.addWidget(card);
    return rows;
}

void EvaluationPage::show(std::shared_ptr<const core::EvaluationRecord> record) {
    if (record != record_) scroll_->verticalScrollBar()->setValue(0);  // another one is read from its beginning
    record_ = std::move(record);
    column_->setVisible(record_ != nullptr);
    details_->setRecord(record_);
    if (record_ == nullptr) return;
    showHeader();
    const std::array<core::VerdictLine, 5> lines = core::verdictOf(*record_);
    for (std::size_t place = 0; place < lines.size(); ++place)
        verdict_[place]->setLine(lines[place], core::labelOf(lines[place].question), record_->result);
    messages_->setRecord(*record_);
    messages_->parentWidget()->setVisible(messages_->count() > 0);
    details_->parentWidget()->setVisible(details_->count() > 0);
    showFigures();
}

void EvaluationPage::setCompared(std::vector<std::shared_ptr<const core::EvaluationRecord>> records) {
    compared_ = std::move(records);
    if (record_ != nullptr) showFigures();
}

void EvaluationPage::showHeader() {
    const core::EvaluationProtocol& protocol = record_->protocol;
    title_->setFullName(QString::fromStdString(record_->subject.name));
    LineParts line;
    line.parts << QString::fromStdString(protocol.dataset);
    if (record_->result.compared > 0)
        line.parts << tr("%Ln sample(s)", nullptr, static_cast<int>(record_->result.compared));
    line.parts << tr("seed %1").arg(protocol.seed);
    const QString date = dateText(protocol.date, locale());
    line.least << 0;
    if (!date.isEmpty()) {
        line.parts << date;
        line.least << static_cast<int>(line.parts.size()) - 1;
    }
    line_->setFullLine(line);
}

void EvaluationPage::showFigures() {
    EvaluationRecords records{record_};
    // What is shown is not beside itself.
    std::copy_if(compared_.begin(), compared_.end(), std::back_inserter(records),
                 [this](const auto& other) { return other != record_; });
    const TableContent table = figureTable(records, locale());
    const bool any = !table.rows.isEmpty();
    apart_->setVisible(any && !comparable(records));
    noFigures_->setVisible(!any);
    figures_->setVisible(any);
    figures_->setContent(table);
    doubts_->setVisible(
        std::any_of(table.cells.begin(), table.cells.end(), [](const TableContent::Cell& cell) { return cell.muted; }));
    const QStringList names = namesOf(records);
    std::vector<SampleSheets::Sheet> sheets;
    bool images = false;
    for (std::size_t place = 0; place < records.size(); ++place) {
        sheets.push_back({names[static_cast<qsizetype>(place)], records[place]->samples});
        images = images || !records[place]->samples.empty();
    }
    samples_->setSheets(sheets);
    samples_->parentWidget()->setVisible(images);
}

}  // namespace ui
