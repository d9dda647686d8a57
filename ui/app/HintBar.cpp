#include "ui/app/HintBar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <algorithm>
#include <array>

#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {
/// In the order of the steps, as files of settings name them.
constexpr std::array kHintNames = {"moveSlider", "openDataset", "resume", "train", "watch", "export"};
}  // namespace

HintBar::HintBar(const Session& session, const TrainingController& training, const RunsController& runs,
                 const ExportController& exports, QWidget* parent)
    : QFrame(parent), session_(session), runs_(runs), text_(new QLabel(this)) {
    setObjectName(QStringLiteral("hintBar"));
    text_->setObjectName(QStringLiteral("hint"));
    text_->setWordWrap(true);  // in a narrow window
    auto* close = new QToolButton(this);
    close->setObjectName(QStringLiteral("dismissHint"));
    close->setIcon(icon(QStringLiteral("cancel")));
    close->setAutoRaise(true);
    close->setToolTip(tr("Close this hint"));
    close->setAccessibleName(tr("Close this hint"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kPanel, space::kSmall, space::kMedium, space::kSmall);
    row->addWidget(text_, 1);
    row->addWidget(close);

    connect(close, &QToolButton::clicked, this, [this] { finish(hint_); });
    connect(&session_, &Session::datasetChanged, this, [this] {
        if (!session_.dataset()) return show(hint_);
        finish(Hint::openDataset);
        if (hint_ != Hint::watch) show(Hint::train);
    });
    connect(&training, &TrainingController::stateChanged, this, [this](TrainingState state) {
        if (state == TrainingState::running) show(Hint::watch);
        // It ended without a model: there is nothing to watch, and training is still the next thing to do.
        if (state == TrainingState::idle && hint_ == Hint::watch) show(Hint::train);
    });
    connect(&training, &TrainingController::saved, this, [this] {
        finish(Hint::train);
        finish(Hint::watch);
        isEvaluated_ = false;
        show(Hint::exportImages);
    });
    connect(&exports, &ExportController::finished, this, [this] { finish(Hint::exportImages); });
    connect(&session_, &Session::modelChanged, this, [this] {
        if (hint_ == Hint::exportImages && session_.modelDeleted())
            show(session_.dataset() ? Hint::train : Hint::openDataset);
    });
    connect(&session_, &Session::latentSpaceChanged, this, [this] { show(hint_); });
    connect(&runs_, &RunsController::changed, this, &HintBar::showInterrupted);
    show(Hint::moveSlider);
}

QStringList HintBar::allHints() {
    QStringList names;
    for (const char* name : kHintNames) names << QString::fromLatin1(name);
    return names;
}

QStringList HintBar::seen() const {
    QStringList names;
    // Each interrupted run is a matter of its own, so that hint comes again.
    for (const Hint hint : seen_)
        if (hint != Hint::resume) names << QString::fromLatin1(kHintNames[static_cast<std::size_t>(hint)]);
    return names;
}

void HintBar::setSeen(const QStringList& names) {
    seen_.clear();
    for (std::size_t index = 0; index < kHintNames.size(); ++index)
        if (names.contains(QLatin1String(kHintNames[index]))) seen_.insert(static_cast<Hint>(index));
    show(hint_);
}

void HintBar::showInterrupted() {
    const bool interrupted = runs_.interrupted() != nullptr;
    if (interrupted && hint_ <= Hint::resume) show(Hint::resume);
    if (!interrupted && hint_ == Hint::resume) show(Hint::openDataset);
}

void HintBar::leaveSliders() {
    if (hint_ != Hint::moveSlider) return;
    finish(Hint::moveSlider);
    show(Hint::openDataset);
}

void HintBar::leaveEvaluation() {
    isEvaluated_ = true;
    show(hint_);
}

void HintBar::setWorkspace(Workspace workspace) {
    workspace_ = workspace;
    if (workspace != Workspace::explore) leaveSliders();
    show(hint_);
}

void HintBar::show(Hint hint) {
    hint_ = hint;
    text_->setText(textOf(hint));
    setVisible(!seen_.contains(hint));
}

void HintBar::finish(Hint hint) {
    if (!seen_.insert(hint).second) return;
    if (hint == hint_) hide();
    Q_EMIT seenChanged();
}

QString HintBar::textOf(Hint hint) const {
    switch (hint) {
        case Hint::moveSlider:
            return tr("Drag a slider on the right: the previews above it show what it changes.");
        case Hint::openDataset:
            return workspace_ == Workspace::data
                       ? tr("To train on your own images, drop a folder anywhere or open one on the left.")
                       : tr("To train on your own images, drop a folder anywhere or open one under Data (Ctrl+1).");
        case Hint::resume: {
            const StudioRun* run = runs_.interrupted();
            const QString name = run != nullptr ? run->name() : QString();
            return workspace_ == Workspace::train
                       ? tr("%1 was interrupted. Resume it under Runs on the right.").arg(name)
                       : tr("%1 was interrupted. Resume it under Train (Ctrl+2).").arg(name);
        }
        case Hint::train:
            return trainText();
        case Hint::watch:
            return workspace_ == Workspace::explore
                       ? tr("The model is training. You can already move its sliders.")
                       : tr("The model is training. You can already move its sliders under Explore (Ctrl+3).");
        case Hint::exportImages:
            if (workspace_ == Workspace::exporting)
                return tr("Your model is saved. Export as many samples as you like.");
            if (isEvaluated_) return tr("Your model is saved. You can export samples under Export (Ctrl+5).");
            return workspace_ == Workspace::evaluate
                       ? tr("Your model is saved. Press Evaluate to see how good it is, or export samples (Ctrl+5).")
                       : tr("Your model is saved. See how good it is under Evaluate (Ctrl+4), or export samples under "
                            "Export (Ctrl+5).");
    }
    return {};
}

QString HintBar::trainText() const {
    const QString here = workspace_ == Workspace::explore ? dataText() : QString();
    if (!here.isEmpty()) return here;
    return workspace_ == Workspace::train
               ? tr("Your dataset is open, and suitable settings are chosen. Press Start.")
               : tr("Your dataset is open, and suitable settings are chosen. Go to Train (Ctrl+2) and press Start.");
}

QString HintBar::dataText() const {
    const auto& dataset = session_.dataset();
    const core::SnapshotPointer& snapshot = session_.snapshot();
    if (!dataset || !snapshot || dataset->spec != snapshot->spec().sample) return {};
    if (!snapshot->canEncode()) return tr("With your dataset open, its images nearest to this sample are shown.");
    return dataset->hasLabels() ? tr("With your dataset open: nearest images, directions Between classes, a map (F4).")
                                : tr("With your dataset open: its images nearest to this sample, and a map (F4).");
}

}  // namespace ui
