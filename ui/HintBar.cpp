#include "ui/HintBar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include "ui/theme/Icon.h"

namespace ui {

HintBar::HintBar(StudioParts& parts, QWidget* parent) : QFrame(parent), text_(new QLabel(this)) {
    setObjectName(QStringLiteral("hintBar"));
    text_->setObjectName(QStringLiteral("hint"));
    auto* close = new QToolButton(this);
    close->setObjectName(QStringLiteral("dismissHint"));
    close->setIcon(icon(QStringLiteral("cancel")));
    close->setAutoRaise(true);
    close->setToolTip(tr("Hide these hints for good"));
    close->setAccessibleName(tr("Hide hints"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kPanel, space::kSmall, space::kMedium, space::kSmall);
    row->addWidget(text_, 1);
    row->addWidget(close);

    connect(close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });
    connect(&parts.session, &Session::datasetChanged, this, [this] {
        if (hint_ < Hint::train) show(Hint::train);
    });
    connect(&parts.training, &TrainingController::stateChanged, this, [this](TrainingState state) {
        if (state == TrainingState::running) show(Hint::watch);
        // It ended without a model: there is nothing to watch, and training is still the next thing to do.
        if (state == TrainingState::idle && hint_ == Hint::watch) show(Hint::train);
    });
    connect(&parts.training, &TrainingController::saved, this, [this] { show(Hint::exportImages); });
    show(Hint::moveSlider);
}

void HintBar::leaveSliders() {
    if (hint_ == Hint::moveSlider) show(Hint::openDataset);
}

void HintBar::show(Hint hint) {
    hint_ = hint;
    switch (hint) {
        case Hint::moveSlider:
            text_->setText(tr("Drag a slider on the right: each one changes the picture in its own way."));
            break;
        case Hint::openDataset:
            text_->setText(
                tr("To train on your own pictures, drop a folder anywhere or open one under Data (Ctrl+1)."));
            break;
        case Hint::train:
            text_->setText(
                tr("Your dataset is open. Go to Train (Ctrl+2) and press Start; a minute is enough to begin."));
            break;
        case Hint::watch:
            text_->setText(
                tr("The model learns now. You can move its sliders at the same time under Explore (Ctrl+3)."));
            break;
        case Hint::exportImages:
            text_->setText(
                tr("Your model is saved. Under Export (Ctrl+4) you can write as many new images as you like."));
            break;
    }
}

}  // namespace ui
