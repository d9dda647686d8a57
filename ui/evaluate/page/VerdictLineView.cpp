#include "ui/evaluate/page/VerdictLineView.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/common/ElidedLabel.h"
#include "ui/common/text/BreakableText.h"
#include "ui/common/text/MessageText.h"
#include "ui/common/theme/Theme.h"
#include "ui/evaluate/page/AnswerIcon.h"
#include "ui/evaluate/page/FigureText.h"
#include "ui/evaluate/page/VerdictBar.h"

namespace ui {

namespace {
constexpr int kAnswerSide = 24;     // pixels
constexpr int kFigureLetters = 26;  // that the column of the figures has room for
constexpr double kQuestionFont = 1.1;
}  // namespace

VerdictLineView::VerdictLineView(Theme& theme, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      icon_(new QLabel(this)),
      question_(new QLabel(this)),
      name_(new ElidedLabel(this)),
      value_(new QLabel(this)),
      bar_(new VerdictBar(theme, this)),
      sentence_(new QLabel(this)) {
    icon_->setObjectName(QStringLiteral("verdict_answer"));
    question_->setObjectName(QStringLiteral("verdict_question"));
    name_->setObjectName(QStringLiteral("verdict_figure"));
    value_->setObjectName(QStringLiteral("verdict_value"));
    bar_->setObjectName(QStringLiteral("verdict_bar"));
    sentence_->setObjectName(QStringLiteral("verdict_sentence"));
    icon_->setFixedSize(kAnswerSide, kAnswerSide);
    QFont bold = font();
    bold.setPointSizeF(kQuestionFont * QFontInfo(bold).pointSizeF());
    bold.setBold(true);
    question_->setFont(bold);
    name_->setProperty("muted", true);
    for (QLabel* label : {value_, sentence_}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    }
    auto* figure = new QWidget(this);
    figure->setFixedWidth(kFigureLetters * fontMetrics().averageCharWidth());
    auto* left = new QVBoxLayout(figure);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(2);
    left->addWidget(question_);
    left->addWidget(name_);
    left->addWidget(value_);
    left->addStretch();
    auto* right = new QVBoxLayout;
    right->setSpacing(space::kSmall);
    right->addWidget(bar_);
    right->addWidget(sentence_);
    right->addStretch();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kLarge);
    row->addWidget(icon_, 0, Qt::AlignTop);
    row->addWidget(figure);
    row->addLayout(right, 1);
    connect(&theme_, &Theme::changed, this, &VerdictLineView::showIcon);
}

void VerdictLineView::setLine(const core::VerdictLine& line, const core::Message& question,
                              const core::SetEvaluation& evaluation) {
    answer_ = line.answer;
    question_->setText(messageText(question));
    const bool has = !line.figure.name.empty();
    const FigureText text = has ? figureText(line.figure, evaluation, locale()) : FigureText{};
    name_->setFullName(text.name);
    value_->setText(text.whole());
    bar_->setLine(line);
    const QStringList facts = has ? text.facts() : QStringList();
    for (QWidget* about : {static_cast<QWidget*>(value_), static_cast<QWidget*>(bar_)}) {
        about->setToolTip(tipOf(facts));
        about->setVisible(has);
    }
    name_->setVisible(has);
    bar_->setAccessibleName(text.name);
    bar_->setAccessibleDescription(facts.join(QStringLiteral(". ")));
    sentence_->setText(breakable(messageText(line.sentence)));
    showIcon();
}

void VerdictLineView::showIcon() {
    icon_->setPixmap(answerPixmap(answer_, theme_.colors(), kAnswerSide, devicePixelRatioF()));
    icon_->setToolTip(answerText(answer_));
    icon_->setAccessibleName(answerText(answer_));
}

}  // namespace ui
