#include "ui/train/TrainButtons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>

#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"

namespace ui {

TrainButtons::TrainButtons(const Session& session, TrainingController& training, QWidget* parent)
    : QWidget(parent), session_(session), training_(training) {
    buildActions();
    buildRow();
    connect(&training_, &TrainingController::stateChanged, this, &TrainButtons::showState);
    connect(&session_, &Session::datasetChanged, this, &TrainButtons::showState);
    showState();
}

QAction* TrainButtons::addCommand(const QString& name, const QKeySequence& keys) {
    auto* action = new QAction(icon(name), QString(), this);
    action->setObjectName(QStringLiteral("train_") + (name == QStringLiteral("play") ? QStringLiteral("start") : name));
    action->setShortcut(keys);
    addAction(action);
    return action;
}

void TrainButtons::buildActions() {
    start_ = addCommand(QStringLiteral("play"), QKeySequence(Qt::Key_F5));
    start_->setText(tr("Start"));
    connect(start_, &QAction::triggered, this, &TrainButtons::startRequested);
    pause_ = addCommand(QStringLiteral("pause"), QKeySequence(Qt::Key_F6));
    connect(pause_, &QAction::triggered, this, [this] {
        if (training_.canResume()) {
            training_.resume();
        } else {
            training_.pause();
        }
    });
    stop_ = addCommand(QStringLiteral("stop"), QKeySequence(Qt::SHIFT | Qt::Key_F5));
    stop_->setText(tr("Stop"));
    stop_->setToolTip(tr("Ends the training. The current model is saved and stays open."));
    connect(stop_, &QAction::triggered, &training_, &TrainingController::stop);
    step_ = addCommand(QStringLiteral("step"), QKeySequence(Qt::Key_F7));
    step_->setText(tr("Single step"));
    connect(step_, &QAction::triggered, this, &TrainButtons::stepRequested);
    queue_ = addCommand(QStringLiteral("add"), QKeySequence(Qt::Key_F9));
    queue_->setObjectName(QStringLiteral("train_queue"));
    queue_->setText(tr("Add to queue"));
    connect(queue_, &QAction::triggered, this, &TrainButtons::queueRequested);
}

/// In the accent color, on which the action's own icon would not be seen.
void TrainButtons::showAsPrimary(QToolButton* button) {
    button->setProperty("primary", true);
    const auto showIcon = [button] { button->setIcon(icon(QStringLiteral("play"), QPalette::HighlightedText)); };
    connect(button->defaultAction(), &QAction::changed, button, showIcon);
    showIcon();
}

void TrainButtons::buildRow() {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    for (QAction* action : {start_, queue_, pause_, step_, stop_}) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setObjectName(action->objectName() + QStringLiteral("_button"));
        button->setFocusPolicy(Qt::StrongFocus);
        if (action == start_) showAsPrimary(button);
        if (action != start_ && action != stop_) {  // their icons must do, so that the others have room for their words
            button->setAccessibleName(action->text());
            connect(action, &QAction::changed, button, [button, action] { button->setAccessibleName(action->text()); });
            row->addWidget(button);
            continue;
        }
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize(QSize(22, 16));  // with the gap to the text
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        row->addWidget(button, 1);
    }
}

void TrainButtons::showState() {
    const bool ready = session_.dataset() != nullptr;
    start_->setEnabled(training_.canStart() && ready);
    start_->setToolTip(ready ? tr("Starts training a new model on the open dataset.")
                             : tr("Open a dataset to train on first."));
    queue_->setEnabled(ready);
    queue_->setToolTip(ready
                           ? tr("Puts a training with these settings on the open dataset at the end of the queue (%1). "
                                "Run queue, beside the runs, trains what waits there.")
                                 .arg(queue_->shortcut().toString(QKeySequence::NativeText))
                           : tr("Open a dataset to train on first."));
    const bool resume = training_.canResume();
    pause_->setEnabled(training_.canPause() || resume);
    pause_->setText(resume ? tr("Resume") : tr("Pause"));
    pause_->setIcon(icon(resume ? QStringLiteral("play") : QStringLiteral("pause")));
    pause_->setToolTip(resume ? tr("Resumes the training.") : tr("Pauses the training after the current step."));
    stop_->setEnabled(training_.canStop());
    step_->setEnabled(training_.canStep());
    step_->setToolTip(training_.canStep() ? tr("Runs one training step, then pauses again (%1).")
                                                .arg(step_->shortcut().toString(QKeySequence::NativeText))
                                          : tr("Pause the training first to run it step by step."));
}

}  // namespace ui
