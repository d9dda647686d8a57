#include "ui/panels/HeldPointsBar.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPixmap>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/theme/Theme.h"
#include "ui/widgets/Command.h"

namespace ui {

namespace {

QIcon shown(const QImage& picture, qreal ratio) {
    if (picture.isNull()) {
        // The place stays as wide before there is a picture.
        QPixmap nothing(HeldPointsBar::kPicture, HeldPointsBar::kPicture);
        nothing.fill(Qt::transparent);
        return nothing;
    }
    const int side = qRound(HeldPointsBar::kPicture * ratio);
    QPixmap pixmap = QPixmap::fromImage(picture.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

}  // namespace

HeldPointsBar::HeldPointsBar(Session& session, HeldPoints& held, QWidget* parent)
    : QWidget(parent),
      session_(session),
      held_(held),
      a_(buildSlot(HeldPoints::Side::a, QStringLiteral("A"))),
      b_(buildSlot(HeldPoints::Side::b, QStringLiteral("B"))),
      difference_(buildTile(QStringLiteral("held_difference"), tr("Difference"))),
      text_(new QLabel(this)) {
    setObjectName(QStringLiteral("held_points"));
    difference_->setAccessibleName(tr("Hide the difference"));
    difference_->setToolTip(
        tr("Where A and B differ: black is the same, white is where they differ most. Click to hide it."));
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
    holdA_ = addCommand(*this, QStringLiteral("latent_hold_a"), tr("Hold as A"), QStringLiteral("hold-a"),
                        QKeySequence(Qt::Key_A), tr("Holds this point as A, to compare it with another one."));
    holdB_ = addCommand(*this, QStringLiteral("latent_hold_b"), tr("Hold as B"), QStringLiteral("hold-b"),
                        QKeySequence(Qt::Key_B), tr("Holds this point as B, to compare it with A."));
    flip_ = addCommand(*this, QStringLiteral("latent_flip"), tr("Switch between A and B"), QStringLiteral("swap"),
                       QKeySequence(Qt::Key_X), tr("Goes from A to B, or to A from anywhere else."));
    compare_ = addCommand(*this, QStringLiteral("latent_difference"), tr("Difference of A and B"),
                          QStringLiteral("difference"), QKeySequence(Qt::SHIFT | Qt::Key_X),
                          tr("Shows where and how much the pictures of A and B differ."));
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

QToolButton* HeldPointsBar::buildTile(const QString& name, const QString& text) {
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setIconSize({kPicture, kPicture});
    button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

QToolButton* HeldPointsBar::buildSlot(HeldPoints::Side side, const QString& letter) {
    QToolButton* button = buildTile(QStringLiteral("held_") + letter.toLower(), letter);
    button->setAccessibleName(tr("Go to %1").arg(letter));
    button->setCheckable(true);
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
    Q_EMIT told(held_.holdsBoth() ? tr("This point is held as %1. X switches between A and B.").arg(letter)
                                  : tr("This point is held as %1.").arg(letter));
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
        button->setIcon(shown(held_.picture(side), devicePixelRatioF()));
        button->setEnabled(holds);
        button->setToolTip(holds ? tr("Goes to the point that is held as %1.").arg(button->text())
                                 : tr("Nothing is held as %1 yet.").arg(button->text()));
    }
    showDifference();
    showHere();
}

void HeldPointsBar::showDifference() {
    if (!held_.holdsBoth()) {
        difference_->hide();
        text_->setText(held_.holds(HeldPoints::Side::a) ? tr("Go to another point and press B to compare the two.")
                                                        : tr("Go to another point and press A to compare the two."));
        return;
    }
    const bool drawn = compare_->isChecked() && !held_.difference().isNull();
    difference_->setVisible(compare_->isChecked());
    difference_->setIcon(shown(held_.difference(), devicePixelRatioF()));
    const QString apart = locale().toString(held_.distance(), 'f', 2);
    QString text = held_.classesDiffer() ? tr("%1 apart in latent space, and of other classes.").arg(apart)
                                         : tr("%1 apart in latent space.").arg(apart);
    if (drawn)
        text += QLatin1Char(' ') + tr("Pixels differ by %1 % on average and %2 % at most, which is white.")
                                       .arg(locale().toString(100 * held_.meanDifference(), 'f', 1),
                                            locale().toString(100 * held_.largestDifference(), 'f', 1));
    text_->setText(text);
}

void HeldPointsBar::showHere() {
    a_->setChecked(held_.isHere(HeldPoints::Side::a));
    b_->setChecked(held_.isHere(HeldPoints::Side::b));
}

}  // namespace ui
