#include "ui/explore/sheet/HeldPointsBar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/common/Command.h"
#include "ui/common/ImageTile.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/sheet/DifferenceText.h"

namespace ui {

HeldPointsBar::HeldPointsBar(Session& session, HeldPoints& held, QWidget* parent)
    : QWidget(parent),
      session_(session),
      held_(held),
      a_(buildSlot(HeldPoints::Side::a, QStringLiteral("A"))),
      b_(buildSlot(HeldPoints::Side::b, QStringLiteral("B"))),
      difference_(new ImageTile(QStringLiteral("held_difference"), tr("Difference"), this)),
      text_(new QLabel(this)) {
    setObjectName(QStringLiteral("held_points"));
    difference_->setAccessibleName(tr("Hide the difference"));
    difference_->setToolTip(
        tr("Where A and B differ: black is no difference, white is the largest. Click to hide it."));
    text_->setObjectName(QStringLiteral("held_text"));
    text_->setProperty("muted", true);
    text_->setWordWrap(true);
    buildActions();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, space::kMedium, 0);
    column->setSpacing(space::kSmall);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kMedium);
    row->addWidget(a_);
    row->addWidget(b_);
    row->addWidget(difference_);
    row->addStretch(1);
    column->addLayout(row);
    column->addWidget(text_);

    connect(&held_, &HeldPoints::changed, this, &HeldPointsBar::showHeld);
    for (const auto change : {&Session::latentChanged, &Session::classMixChanged})
        connect(&session_, change, this, &HeldPointsBar::showHere);
    connect(&session_, &Session::latentSpaceChanged, this, &HeldPointsBar::showHeld);
    showHeld();
}

void HeldPointsBar::buildActions() {
    holdA_ = addCommand(*this, QStringLiteral("latent_hold_a"), tr("Set A"), QStringLiteral("hold-a"),
                        QKeySequence(Qt::Key_A), tr("Sets A to the current latent, to compare it with another one."));
    holdB_ = addCommand(*this, QStringLiteral("latent_hold_b"), tr("Set B"), QStringLiteral("hold-b"),
                        QKeySequence(Qt::Key_B), tr("Sets B to the current latent, to compare it with A."));
    flip_ = addCommand(*this, QStringLiteral("latent_flip"), tr("Switch between A and B"), QStringLiteral("swap"),
                       QKeySequence(Qt::Key_X), tr("Goes from A to B, or to A from any other latent."));
    compare_ = addCommand(*this, QStringLiteral("latent_difference"), tr("Difference between A and B"),
                          QStringLiteral("difference"), QKeySequence(Qt::SHIFT | Qt::Key_X),
                          tr("Shows where and by how much the samples of A and B differ."));
    compare_->setCheckable(true);
    connect(holdA_, &QAction::triggered, this, [this] { hold(HeldPoints::Side::a); });
    connect(holdB_, &QAction::triggered, this, [this] { hold(HeldPoints::Side::b); });
    connect(flip_, &QAction::triggered, this, [this] {
        held_.flip();
        Q_EMIT used();
    });
    connect(compare_, &QAction::toggled, this, &HeldPointsBar::showHeld);
    connect(difference_, &QToolButton::clicked, this, [this] { compare_->setChecked(false); });
}

ImageTile* HeldPointsBar::buildSlot(HeldPoints::Side side, const QString& letter) {
    auto* button = new ImageTile(QStringLiteral("held_") + letter.toLower(), letter, this);
    button->setAccessibleName(tr("Go to %1").arg(letter));
    button->setCheckable(true);
    button->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(button, &QWidget::customContextMenuRequested, this, [this, side, button](const QPoint& place) {
        if (const auto& point = held_.at(side))
            Q_EMIT menuRequested({point->latent, point->classes, held_.image(side), {}}, button->mapToGlobal(place));
    });
    connect(button, &QToolButton::clicked, this, [this, side] {
        held_.goTo(side);
        showHere();
        Q_EMIT used();
    });
    return button;
}

void HeldPointsBar::setActive(bool active) {
    active_ = active;
    showHeld();
}

void HeldPointsBar::hold(HeldPoints::Side side) {
    held_.hold(side);
    const QString letter = side == HeldPoints::Side::a ? QStringLiteral("A") : QStringLiteral("B");
    Q_EMIT told(held_.holdsBoth() ? tr("%1 is set to the current latent. X switches between A and B.").arg(letter)
                                  : tr("%1 is set to the current latent.").arg(letter));
}

void HeldPointsBar::showHeld() {
    const bool model = active_ && session_.snapshot() != nullptr;
    const bool both = active_ && held_.holdsBoth();
    holdA_->setEnabled(model);
    holdB_->setEnabled(model);
    flip_->setEnabled(both);
    compare_->setEnabled(both);
    setVisible(held_.holds(HeldPoints::Side::a) || held_.holds(HeldPoints::Side::b));
    for (const auto& [button, side] : {std::pair(a_, HeldPoints::Side::a), std::pair(b_, HeldPoints::Side::b)}) {
        const bool holds = held_.holds(side);
        button->setImage(held_.image(side));
        button->setEnabled(holds);
        button->setToolTip(holds ? tr("Goes to the latent that is set as %1.").arg(button->text())
                                 : tr("%1 is not set yet.").arg(button->text()));
    }
    showDifference();
    showHere();
}

void HeldPointsBar::showDifference() {
    if (!held_.holdsBoth()) {
        difference_->hide();
        text_->setText(held_.holds(HeldPoints::Side::a) ? tr("Go to another latent and press B to compare the two.")
                                                        : tr("Go to another latent and press A to compare the two."));
        return;
    }
    const bool drawn = compare_->isChecked() && !held_.difference().isNull();
    difference_->setVisible(compare_->isChecked());
    difference_->setImage(held_.difference());
    const QString apart = locale().toString(held_.distance(), 'f', 2);
    QString text = held_.classesDiffer() ? tr("Distance in latent space: %1. Their classes differ.").arg(apart)
                                         : tr("Distance in latent space: %1.").arg(apart);
    if (drawn) text += QLatin1Char(' ') + differenceText(held_.meanDifference(), held_.largestDifference());
    text_->setText(text);
}

void HeldPointsBar::showHere() {
    a_->setChecked(held_.isHere(HeldPoints::Side::a));
    b_->setChecked(held_.isHere(HeldPoints::Side::b));
}

}  // namespace ui
