#include "ui/evaluate/EvaluateView.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/common/ElidedLabel.h"
#include "ui/common/MessageLine.h"
#include "ui/common/text/BreakableText.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"
#include "ui/evaluate/page/EvaluationPage.h"

namespace ui {

namespace {

constexpr int kHelpWidth = 560;  // pixels: longer lines are hard to read
constexpr int kProgressWidth = 640;

void followCommand(QPushButton* button, const QAction* command) {
    const auto show = [button, command] {
        button->setEnabled(command->isEnabled());
        button->setToolTip(command->toolTip());
    };
    QObject::connect(button, &QPushButton::clicked, command, &QAction::trigger);
    QObject::connect(command, &QAction::changed, button, show);
    show();
}

}  // namespace

EvaluateView::EvaluateView(EvaluateController& evaluation, Theme& theme, QAction* start, QAction* cancel,
                           QWidget* parent)
    : QWidget(parent),
      evaluation_(evaluation),
      progress_(new QWidget(this)),
      title_(new ElidedLabel(this)),
      bar_(new QProgressBar(this)),
      stage_(new QLabel(this)),
      other_(new QLabel(this)),
      waiting_(new QLabel(this)),
      above_(new QWidget(this)),
      below_(new QWidget(this)),
      message_(new MessageLine(theme, this)),
      ofOther_(new QLabel(this)),
      empty_(new QWidget(this)),
      start_(new QPushButton(tr("Evaluate"), empty_)),
      page_(new EvaluationPage(theme, this)) {
    setObjectName(QStringLiteral("evaluate_view"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(above_, 1);
    buildProgress(column, cancel);
    column->addWidget(below_, 1);
    message_->setObjectName(QStringLiteral("evaluate_view_message"));
    message_->setContentsMargins(space::kPanel, space::kMedium, space::kPanel, space::kMedium);
    column->addWidget(message_);
    ofOther_->setObjectName(QStringLiteral("evaluate_of_other"));
    ofOther_->setContentsMargins(space::kPanel, space::kMedium, space::kPanel, 0);
    ofOther_->setProperty("muted", true);
    ofOther_->setWordWrap(true);
    column->addWidget(ofOther_);
    buildEmpty(column, start);
    column->addWidget(page_, 1);
    connect(&evaluation_, &EvaluateController::changed, this, &EvaluateView::showState);
    showState();
}

void EvaluateView::buildProgress(QVBoxLayout* column, QAction* cancel) {
    title_->setObjectName(QStringLiteral("evaluate_title"));
    title_->setProperty("heading", true);
    bar_->setObjectName(QStringLiteral("evaluate_progress"));
    bar_->setAccessibleName(tr("Evaluation progress"));
    bar_->setToolTip(tr("How much of the evaluation is done."));
    bar_->setRange(0, 100);
    bar_->setTextVisible(false);
    stage_->setObjectName(QStringLiteral("evaluate_stage"));
    stage_->setProperty("muted", true);
    stage_->setWordWrap(true);
    other_->setObjectName(QStringLiteral("evaluate_other_model"));
    other_->setWordWrap(true);
    waiting_->setObjectName(QStringLiteral("evaluate_waiting"));
    waiting_->setProperty("muted", true);
    waiting_->setWordWrap(true);
    auto* stop = new QPushButton(icon(QStringLiteral("cancel")), tr("Cancel"), progress_);
    stop->setObjectName(QStringLiteral("evaluate_stop"));
    followCommand(stop, cancel);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(space::kSmall);
    texts->addWidget(title_);
    texts->addWidget(bar_);
    texts->addWidget(stage_);
    texts->addWidget(other_);
    texts->addWidget(waiting_);
    auto* row = new QHBoxLayout(progress_);
    row->setContentsMargins(space::kPanel, space::kLarge, space::kPanel, space::kLarge);
    row->setSpacing(space::kLarge);
    row->addLayout(texts, 1);
    row->addWidget(stop);
    column->addWidget(progress_);
}

void EvaluateView::buildEmpty(QVBoxLayout* column, QAction* start) {
    empty_->setObjectName(QStringLiteral("evaluate_empty"));
    auto* title = new QLabel(tr("How good is the model?"), empty_);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.4);
    title->setFont(font);
    title->setAlignment(Qt::AlignCenter);
    title->setWordWrap(true);
    auto* help = new QLabel(
        tr("An evaluation measures whether samples look like the data and are as varied, whether they copy training "
           "images, whether they help to train a classifier, and whether the model gives away what it was trained on. "
           "Each figure comes with its interval and with what real images get."),
        empty_);
    help->setProperty("muted", true);
    help->setAlignment(Qt::AlignCenter);
    help->setWordWrap(true);
    help->setMaximumWidth(kHelpWidth);
    start_->setObjectName(QStringLiteral("evaluate_empty_start"));
    start_->setProperty("primary", true);
    followCommand(start_, start);
    const auto centered = [](QWidget* widget, int stretch) {
        auto* row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(widget, stretch);
        row->addStretch(1);
        return row;
    };
    auto* middle = new QVBoxLayout(empty_);
    middle->setContentsMargins(space::kPanel, space::kPanel, space::kPanel, space::kPanel);
    middle->setSpacing(space::kLarge);
    middle->addStretch(1);
    middle->addWidget(title);
    middle->addLayout(centered(help, 100));
    middle->addLayout(centered(start_, 0));
    middle->addStretch(1);
    column->addWidget(empty_, 1);
}

void EvaluateView::showRecord(const EvaluationPointer& record) {
    shown_ = record;
    if (record) page_->show(record);
    showState();
}

void EvaluateView::setCompared(const std::vector<EvaluationPointer>& records) {
    compares_ = !records.empty();
    page_->setCompared(records);
    showState();
}

bool EvaluateView::isClassifier() const {
    return evaluation_.work() == EvaluateWork::classifier;
}

QString EvaluateView::progressText() const {
    if (evaluation_.stopping() && isClassifier()) return tr("Stopping. Nothing will be saved.");
    if (evaluation_.stopping()) return tr("Stopping. What was measured so far will be shown.");
    const QString stage = evaluation_.stage().isEmpty() ? tr("Starting") : evaluation_.stage();
    const QString percent = locale().toString(evaluation_.percent());
    if (evaluation_.secondsLeft() < 0) return tr("%1, %2%").arg(stage, percent);
    return tr("%1, %2%, about %3 left").arg(stage, percent, durationText(evaluation_.secondsLeft()));
}

void EvaluateView::showState() {
    const bool busy = evaluation_.busy();
    progress_->setVisible(busy);
    if (busy) {
        title_->setFullName((isClassifier() ? tr("Training a classifier with samples of %1") : tr("Evaluating %1"))
                                .arg(evaluation_.subject()));
        bar_->setValue(evaluation_.percent());
        waiting_->setText(isClassifier()
                              ? tr("The classifier is saved when its training is done. You can go on working "
                                   "in the other workspaces.")
                              : tr("The five answers and all figures appear here when it is done. You can "
                                   "go on working in the other workspaces."));
        stage_->setText(breakable(progressText()));
        other_->setVisible(evaluation_.modelChanged());
        other_->setText(breakable(
            (isClassifier() ? tr("Another model has been opened, or is being trained. The classifier still learns from "
                                 "samples of %1.")
                            : tr("Another model has been opened, or is being trained. This evaluation goes on for %1."))
                .arg(evaluation_.subject())));
    }
    switch (evaluation_.state()) {
        case EvaluateState::failed:
            if (message_->sentence() != evaluation_.failure()) message_->warn(evaluation_.failure());
            break;
        case EvaluateState::cancelled: {
            const QString text = evaluation_.gaveFigures()
                                     ? tr("The evaluation was cancelled. What was measured before is shown and kept.")
                                     : tr("The evaluation was cancelled before anything was measured.");
            if (message_->sentence() != text) message_->note(text);
            break;
        }
        default:
            if (!message_->sentence().isEmpty()) message_->clear();
    }
    const bool hasPage = shown_ != nullptr || compares_;
    page_->setVisible(hasPage);
    const QString open = shown_ ? evaluation_.otherOpenModel(*shown_) : QString();
    ofOther_->setVisible(!open.isEmpty());
    if (!open.isEmpty())
        ofOther_->setText(breakable(tr("This is the evaluation of %1. The model that is open is %2.")
                                        .arg(QString::fromStdString(shown_->subject.name), open)));
    empty_->setVisible(!hasPage && !busy);
    const bool alone = busy && !hasPage;
    above_->setVisible(alone);
    below_->setVisible(alone);
    waiting_->setVisible(alone);
    progress_->setMaximumWidth(alone ? kProgressWidth : QWIDGETSIZE_MAX);
}

}  // namespace ui
