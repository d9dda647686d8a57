#include "ui/widgets/DirectionSlider.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>
#include <algorithm>
#include <cmath>

#include "ui/theme/Icon.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/LatentTrack.h"
#include "ui/widgets/NumberFields.h"

namespace ui {

namespace {
constexpr double kFieldReach = 100;
constexpr double kTrackReach = 3;
constexpr int kBarHeight = 2;
constexpr int kFieldWidth = 52;
}  // namespace

DirectionSlider::DirectionSlider(int index, Theme& theme, QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      low_(new QLabel(this)),
      high_(new QLabel(this)),
      label_(new QLineEdit(this)),
      track_(new LatentTrack(theme, this)),
      field_(new RealField(this)),
      menuButton_(new QToolButton(this)) {
    const QString number = QString::number(index);
    setObjectName(QStringLiteral("direction_") + number);
    low_->setObjectName(QStringLiteral("direction_low_") + number);
    high_->setObjectName(QStringLiteral("direction_high_") + number);
    label_->setObjectName(QStringLiteral("direction_name_") + number);
    track_->setObjectName(QStringLiteral("direction_track_") + number);
    field_->setObjectName(QStringLiteral("direction_field_") + number);
    menuButton_->setObjectName(QStringLiteral("direction_menu_") + number);

    for (QLabel* end : {low_, high_}) {
        end->setFixedSize(kPicture, kPicture);
        end->setScaledContents(true);
    }
    low_->setToolTip(tr("What the picture becomes at the left end. Click to go there."));
    high_->setToolTip(tr("What the picture becomes at the right end. Click to go there."));
    for (QLabel* end : {low_, high_}) {
        end->setCursor(Qt::PointingHandCursor);
        end->installEventFilter(this);
    }
    label_->setFrame(false);
    label_->setReadOnly(true);
    label_->setFocusPolicy(Qt::ClickFocus);
    label_->setProperty("plain", true);
    label_->installEventFilter(this);
    label_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    label_->setMinimumWidth(40);
    field_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    field_->setRange(-kFieldReach, kFieldReach);
    field_->setDecimals(2);
    field_->setTrailingZeros(true);
    field_->setSingleStep(0.1);
    field_->setAlignment(Qt::AlignRight);
    field_->setFixedWidth(kFieldWidth);
    menuButton_->setText(QStringLiteral("⋯"));
    menuButton_->setAutoRaise(true);
    menuButton_->setPopupMode(QToolButton::InstantPopup);
    menuButton_->setProperty("noArrow", true);
    menuButton_->setToolTip(tr("Rename it, lock it, swap its ends, keep it."));

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kSmall);
    grid->setVerticalSpacing(0);
    grid->addWidget(low_, 0, 0, 2, 1);
    grid->addWidget(label_, 0, 1);
    grid->addWidget(field_, 0, 2);
    grid->addWidget(menuButton_, 0, 3);
    grid->addWidget(high_, 0, 4, 2, 1);
    grid->addWidget(track_, 1, 1, 1, 3);
    grid->setColumnStretch(1, 1);
    buildMenu();

    connect(track_, &QAbstractSlider::valueChanged, this,
            [this](int steps) { move(steps / static_cast<double>(LatentTrack::kStepsPerUnit)); });
    connect(track_, &LatentTrack::resetRequested, this, [this] { move(0); });
    connect(field_, &QDoubleSpinBox::valueChanged, this, &DirectionSlider::move);
    connect(label_, &QLineEdit::editingFinished, this, &DirectionSlider::endRenaming);
    connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
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
        track_->setEnabled(!locked);
        field_->setEnabled(!locked);
        update();
        Q_EMIT lockToggled(locked);
    });
    connect(add(QStringLiteral("direction_invert"), tr("Swap the ends"), QStringLiteral("swap")), &QAction::triggered,
            this, &DirectionSlider::invertRequested);
    connect(add(QStringLiteral("direction_reset"), tr("To the middle"), QStringLiteral("reset")), &QAction::triggered,
            this, [this] {
                if (!locked()) move(0);
            });
    menu->addSeparator();
    keep_ = add(QStringLiteral("direction_keep"), tr("Keep"), QStringLiteral("star"));
    connect(keep_, &QAction::triggered, this, &DirectionSlider::keepRequested);
    up_ = add(QStringLiteral("direction_up"), tr("Move up"), QStringLiteral("up"));
    connect(up_, &QAction::triggered, this, [this] { Q_EMIT shiftRequested(-1); });
    down_ = add(QStringLiteral("direction_down"), tr("Move down"), QStringLiteral("down"));
    connect(down_, &QAction::triggered, this, [this] { Q_EMIT shiftRequested(1); });
    forget_ = add(QStringLiteral("direction_forget"), tr("Remove from the kept ones"), QStringLiteral("trash"));
    connect(forget_, &QAction::triggered, this, &DirectionSlider::forgetRequested);
    menuButton_->setMenu(menu);
    setKept(false);
}

void DirectionSlider::setName(const QString& name) {
    name_ = name;
    label_->setText(name);
    label_->setCursorPosition(0);
    track_->setAccessibleName(name);
    field_->setAccessibleName(tr("%1, value").arg(name));
    menuButton_->setAccessibleName(tr("Menu of %1").arg(name));
}

QString DirectionSlider::name() const {
    return name_;
}

void DirectionSlider::setNote(const QString& note) {
    const QString text = note.isEmpty() ? QString() : note + QLatin1Char(' ');
    label_->setToolTip(name_ + QStringLiteral(". ") + text + tr("Double-click to give it a name of your own."));
    track_->setToolTip(text + tr("Drag to change the picture; double-click goes back to the middle."));
    field_->setToolTip(tr("The exact place on the slider."));
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
    // While somebody types "-1." the field must not be rewritten.
    if (std::abs(field_->value() - value_) > 0.005) field_->setValue(value_);
}

void DirectionSlider::setEnds(const QImage& low, const QImage& high) {
    const QSize size = QSize(kPicture, kPicture) * devicePixelRatioF();
    for (const auto& [label, picture] : {std::pair(low_, &low), std::pair(high_, &high)})
        label->setPixmap(picture->isNull() ? QPixmap()
                                           : QPixmap::fromImage(
                                                 picture->scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
}

void DirectionSlider::setLocked(bool locked) {
    lock_->setChecked(locked);
}

bool DirectionSlider::locked() const {
    return lock_->isChecked();
}

void DirectionSlider::setKept(bool kept) {
    keep_->setVisible(!kept);
    for (QAction* action : {up_, down_, forget_}) action->setVisible(kept);
}

bool DirectionSlider::held() const {
    return track_->isSliderDown();
}

void DirectionSlider::rename() {
    label_->setReadOnly(false);
    label_->setFocus();
    label_->selectAll();
}

void DirectionSlider::endRenaming() {
    if (label_->isReadOnly()) return;
    label_->setReadOnly(true);
    label_->deselect();
    const QString name = label_->text().trimmed();
    if (name.isEmpty() || name == name_) {
        setName(name_);
        return;
    }
    setName(name);
    Q_EMIT renamed(name);
}

bool DirectionSlider::eventFilter(QObject* watched, QEvent* event) {
    if (watched == label_) {
        if (event->type() == QEvent::MouseButtonDblClick && label_->isReadOnly()) {
            rename();
            return true;
        }
        // Given up: the old name comes back.
        if (event->type() == QEvent::KeyPress && !label_->isReadOnly() &&
            static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
            label_->setText(name_);
            endRenaming();
            return true;
        }
    }
    if ((watched == low_ || watched == high_) && event->type() == QEvent::MouseButtonPress && !locked()) {
        Q_EMIT endChosen(watched == low_ ? -1 : 1);
        return true;
    }
    return QWidget::eventFilter(watched, event);
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
