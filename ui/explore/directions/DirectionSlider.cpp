#include "ui/explore/directions/DirectionSlider.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "ui/common/fields/NumberFields.h"
#include "ui/common/theme/Icon.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/directions/DirectionWay.h"
#include "ui/explore/sliders/LatentTrack.h"

namespace ui {

namespace {
constexpr double kFieldReach = 100;
constexpr int kBarHeight = 2;
constexpr int kFieldWidth = 52;
constexpr int kTrackHeight = 20;
}  // namespace

DirectionSlider::DirectionSlider(int index, Theme& theme, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      grip_(new QToolButton(this)),
      label_(new QLineEdit(this)),
      field_(new RealField(this)),
      star_(new QToolButton(this)),
      menuButton_(new QToolButton(this)),
      local_(new QLabel(tr("Local: found at one latent; at others its effect may differ."), this)),
      way_(new DirectionWay(theme, this)),
      track_(new LatentTrack(theme, this)) {
    nameParts(QString::number(index));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* header = new QHBoxLayout;
    header->setSpacing(space::kSmall);
    column->addLayout(header);
    buildHeader(header);
    local_->setProperty("muted", true);
    local_->setWordWrap(true);
    local_->setContentsMargins(0, space::kSmall, 0, 0);
    local_->hide();
    column->addWidget(local_);
    column->addSpacing(space::kSmall);
    column->addWidget(way_);
    track_->setFixedHeight(kTrackHeight);
    // From the middle of the first image to that of the last.
    constexpr int kInset = DirectionWay::kSide / 2 - LatentTrack::kMargin;
    auto* below = new QHBoxLayout;
    below->setContentsMargins(kInset, 0, kInset, 0);
    below->addWidget(track_);
    column->addLayout(below);
    buildMenu();
    setOrdered(false);
    setKept(false);
    setLocal(false);

    connect(track_, &QAbstractSlider::valueChanged, this,
            [this](int steps) { move(steps / static_cast<double>(LatentTrack::kStepsPerUnit)); });
    connect(track_, &QAbstractSlider::sliderPressed, this, &DirectionSlider::pressed);
    connect(track_, &LatentTrack::resetRequested, this, [this] { move(0); });
    connect(field_, &QDoubleSpinBox::valueChanged, this, &DirectionSlider::move);
    connect(way_, &DirectionWay::chosen, this, [this](double position) { move(kTrackReach * (2 * position - 1)); });
    connect(star_, &QToolButton::clicked, this, [this] {
        if (kept_)
            Q_EMIT forgetRequested();
        else
            Q_EMIT keepRequested();
    });
    connect(label_, &QLineEdit::editingFinished, this, &DirectionSlider::endRenaming);
    connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void DirectionSlider::nameParts(const QString& number) {
    setObjectName(QStringLiteral("direction_") + number);
    grip_->setObjectName(QStringLiteral("direction_grip_") + number);
    label_->setObjectName(QStringLiteral("direction_name_") + number);
    field_->setObjectName(QStringLiteral("direction_field_") + number);
    star_->setObjectName(QStringLiteral("direction_star_") + number);
    menuButton_->setObjectName(QStringLiteral("direction_menu_") + number);
    local_->setObjectName(QStringLiteral("direction_local_") + number);
    way_->setObjectName(QStringLiteral("direction_way_") + number);
    track_->setObjectName(QStringLiteral("direction_track_") + number);
}

void DirectionSlider::buildHeader(QHBoxLayout* row) {
    grip_->setIcon(icon(QStringLiteral("grip")));
    grip_->setAutoRaise(true);
    grip_->setFocusPolicy(Qt::NoFocus);  // the menu does the same for the keyboard
    grip_->setCursor(Qt::OpenHandCursor);
    grip_->setToolTip(tr("Drag to reorder the list."));
    grip_->installEventFilter(this);
    label_->setFrame(false);
    label_->setReadOnly(true);
    label_->setFocusPolicy(Qt::ClickFocus);
    label_->setProperty("plain", true);
    label_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    label_->setMinimumWidth(40);
    pencil_ = label_->addAction(icon(QStringLiteral("edit")), QLineEdit::TrailingPosition);
    pencil_->setVisible(false);
    connect(pencil_, &QAction::triggered, this, &DirectionSlider::rename);
    label_->installEventFilter(this);
    field_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    field_->setRange(-kFieldReach, kFieldReach);
    field_->setDecimals(2);
    field_->setTrailingZeros(true);
    field_->setSingleStep(0.1);
    field_->setAlignment(Qt::AlignRight);
    field_->setFixedWidth(kFieldWidth);
    star_->setAutoRaise(true);
    star_->setCheckable(true);
    menuButton_->setText(QStringLiteral("⋯"));
    menuButton_->setAutoRaise(true);
    menuButton_->setPopupMode(QToolButton::InstantPopup);
    menuButton_->setProperty("noArrow", true);
    menuButton_->setToolTip(tr("Rename, lock or save this direction, or swap its ends."));
    row->addWidget(grip_);
    row->addWidget(label_, 1);
    row->addWidget(field_);
    row->addWidget(star_);
    row->addWidget(menuButton_);
}

void DirectionSlider::buildMenu() {
    auto* menu = new QMenu(this);
    const auto add = [&](const QString& name, const QString& text, const QString& iconName) {
        QAction* action = menu->addAction(icon(iconName), text);
        action->setObjectName(name);
        return action;
    };
    connect(add(QStringLiteral("direction_rename"), tr("Rename"), QStringLiteral("edit")), &QAction::triggered, this,
            &DirectionSlider::rename);
    lock_ = add(QStringLiteral("direction_lock"), tr("Lock"), QStringLiteral("lock"));
    lock_->setCheckable(true);
    connect(lock_, &QAction::toggled, this, [this](bool locked) {
        for (QWidget* part :
             {static_cast<QWidget*>(track_), static_cast<QWidget*>(field_), static_cast<QWidget*>(way_)})
            part->setEnabled(!locked);
        update();
        Q_EMIT lockToggled(locked);
    });
    connect(add(QStringLiteral("direction_invert"), tr("Swap ends"), QStringLiteral("swap")), &QAction::triggered, this,
            &DirectionSlider::invertRequested);
    connect(add(QStringLiteral("direction_reset"), tr("Reset to center"), QStringLiteral("reset")), &QAction::triggered,
            this, [this] {
                if (!locked()) move(0);
            });
    origin_ = add(QStringLiteral("direction_origin"), tr("Go to the latent where it was found"),
                  QStringLiteral("from-image"));
    connect(origin_, &QAction::triggered, this, &DirectionSlider::originRequested);
    menu->addSeparator();
    keep_ = add(QStringLiteral("direction_keep"), tr("Save"), QStringLiteral("star"));
    connect(keep_, &QAction::triggered, this, &DirectionSlider::keepRequested);
    up_ = add(QStringLiteral("direction_up"), tr("Move up"), QStringLiteral("up"));
    connect(up_, &QAction::triggered, this, [this] { Q_EMIT shiftRequested(-1); });
    down_ = add(QStringLiteral("direction_down"), tr("Move down"), QStringLiteral("down"));
    connect(down_, &QAction::triggered, this, [this] { Q_EMIT shiftRequested(1); });
    forget_ = add(QStringLiteral("direction_forget"), tr("Remove from saved"), QStringLiteral("trash"));
    connect(forget_, &QAction::triggered, this, &DirectionSlider::forgetRequested);
    menuButton_->setMenu(menu);
}

void DirectionSlider::setName(const QString& name, bool says) {
    name_ = name;
    says_ = says;
    showName();
    label_->setPlaceholderText(tr("%1 – name it…").arg(name));
    label_->setAccessibleName(tr("Name: %1").arg(name));
    way_->setAccessibleName(tr("Effect of %1").arg(name));
    track_->setAccessibleName(name);
    field_->setAccessibleName(tr("%1, value").arg(name));
    star_->setAccessibleName(tr("Save %1").arg(name));
    menuButton_->setAccessibleName(tr("Menu of %1").arg(name));
}

/// Shortened where it is too long, with dots that say so; whole as soon as it is edited.
void DirectionSlider::showName() {
    if (!label_->isReadOnly()) return;
    const QString whole = says_ ? name_ : QString();
    label_->setText(label_->fontMetrics().elidedText(whole, Qt::ElideRight, label_->width() - space::kMedium));
    label_->setCursorPosition(0);
}

void DirectionSlider::setNote(const QString& note) {
    const QString text = note.isEmpty() ? QString() : note + QLatin1Char(' ');
    label_->setToolTip(name_ + QStringLiteral(". ") + text + tr("Click to rename it; this also saves it."));
    track_->setToolTip(text + tr("Drag to change the sample; double-click resets to the center."));
    field_->setToolTip(tr("The exact value of the slider."));
}

void DirectionSlider::setShare(double share) {
    share_ = share;
    update();
}

void DirectionSlider::setValue(double value) {
    if (value_ == value) return;
    value_ = value;
    showValue();
}

void DirectionSlider::move(double value) {
    value_ = value;
    showValue();
    Q_EMIT moved(value);
}

void DirectionSlider::showValue() {
    const QSignalBlocker trackBlocker(track_);
    const QSignalBlocker fieldBlocker(field_);
    track_->setValue(
        static_cast<int>(std::lround(std::clamp(value_, -kTrackReach, kTrackReach) * LatentTrack::kStepsPerUnit)));
    way_->setPosition((value_ / kTrackReach + 1) / 2);
    // While somebody types "-1." the field must not be rewritten.
    if (std::abs(field_->value() - value_) > 0.005) field_->setValue(value_);
}

void DirectionSlider::setLocked(bool locked) {
    lock_->setChecked(locked);
}

bool DirectionSlider::locked() const {
    return lock_->isChecked();
}

void DirectionSlider::setKept(bool kept) {
    kept_ = kept;
    star_->setChecked(kept);
    star_->setIcon(icon(kept ? QStringLiteral("star-filled") : QStringLiteral("star")));
    star_->setToolTip(kept ? tr("Saved with the project. Click to remove it.")
                           : tr("Saves it with the project, for this model. You can then name it."));
    keep_->setVisible(!kept);
    forget_->setVisible(kept);
}

void DirectionSlider::setOrdered(bool ordered) {
    ordered_ = ordered;
    grip_->setVisible(ordered);
    for (QAction* action : {up_, down_}) action->setVisible(ordered);
}

void DirectionSlider::setLocal(bool local) {
    local_->setVisible(local);
    origin_->setVisible(local);
}

bool DirectionSlider::held() const {
    return track_->isSliderDown();
}

void DirectionSlider::rename() {
    label_->setReadOnly(false);
    label_->setText(says_ ? name_ : QString());
    pencil_->setVisible(false);
    label_->setFocus();
    label_->selectAll();
}

void DirectionSlider::endRenaming() {
    if (label_->isReadOnly()) return;
    label_->setReadOnly(true);
    label_->deselect();
    const QString name = label_->text().trimmed();
    if (name.isEmpty() || name == name_) {
        setName(name_, says_);
        return;
    }
    setName(name);
    Q_EMIT renamed(name);
}

bool DirectionSlider::nameEvent(QEvent* event) {
    if (event->type() == QEvent::MouseButtonPress && label_->isReadOnly()) {
        rename();
        return true;
    }
    // Given up: the old name comes back.
    if (event->type() == QEvent::KeyPress && !label_->isReadOnly() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        label_->setText(says_ ? name_ : QString());
        endRenaming();
        return true;
    }
    return false;
}

bool DirectionSlider::gripEvent(QEvent* event) {
    if (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseMove &&
        event->type() != QEvent::MouseButtonRelease)
        return false;
    auto* mouse = static_cast<QMouseEvent*>(event);
    if (event->type() == QEvent::MouseMove && (mouse->buttons() & Qt::LeftButton) != 0) {
        grip_->setCursor(Qt::ClosedHandCursor);
        Q_EMIT dragged(mouse->globalPosition().toPoint());
    } else if (event->type() == QEvent::MouseButtonRelease && mouse->button() == Qt::LeftButton) {
        grip_->setCursor(Qt::OpenHandCursor);
        Q_EMIT dropped();
    }
    return true;
}

bool DirectionSlider::eventFilter(QObject* watched, QEvent* event) {
    if (watched == label_ && event->type() == QEvent::Resize) showName();
    if (watched == label_ && nameEvent(event)) return true;
    if (watched == grip_ && gripEvent(event)) return true;
    return QWidget::eventFilter(watched, event);
}

void DirectionSlider::enterEvent(QEnterEvent* event) {
    QWidget::enterEvent(event);
    pencil_->setVisible(label_->isReadOnly());
}

void DirectionSlider::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    pencil_->setVisible(false);
}

void DirectionSlider::paintEvent(QPaintEvent*) {
    if (share_ <= 0) return;
    QPainter painter(this);
    const QRect under(label_->x(), label_->geometry().bottom() - kBarHeight + 1, label_->width() - space::kMedium,
                      kBarHeight);
    painter.fillRect(under, theme_.colors().border);
    const int length = static_cast<int>(std::lround(under.width() * std::clamp(share_, 0.0, 1.0)));
    painter.fillRect(QRect(under.topLeft(), QSize(length, kBarHeight)),
                     locked() ? theme_.colors().mutedText : theme_.colors().accent);
}

}  // namespace ui
