#include "ui/explore/sliders/LatentSlider.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <algorithm>
#include <cmath>

#include "ui/common/fields/NumberFields.h"
#include "ui/common/theme/Theme.h"
#include "ui/explore/sliders/LatentTrack.h"

namespace ui {

namespace {
constexpr int kNameWidth = 44;
constexpr int kSliderBarHeight = 2;
/// A point that was drawn or pasted may lie beyond the track; the number field still tells it as it is.
constexpr double kSliderFieldReach = 100;
}  // namespace

LatentSlider::LatentSlider(int dimension, Theme& theme, QWidget* parent)
    : QWidget(parent),
      dimension_(dimension),
      theme_(theme),
      name_(new QLabel(tr("z %1").arg(dimension), this)),
      track_(new LatentTrack(theme, this)),
      field_(new RealField(this)) {
    setObjectName(QStringLiteral("latent_%1").arg(dimension));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    name_->setFixedWidth(kNameWidth);
    name_->setBuddy(field_);
    row->addWidget(name_);
    row->addWidget(track_, 1);
    row->addWidget(field_);

    const QString spoken = tr("Latent dimension %1").arg(dimension);
    track_->setObjectName(QStringLiteral("latent_track_%1").arg(dimension));
    track_->setAccessibleName(spoken);
    field_->setObjectName(QStringLiteral("latent_field_%1").arg(dimension));
    field_->setAccessibleName(tr("Latent dimension %1, value").arg(dimension));
    field_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    field_->setRange(-kSliderFieldReach, kSliderFieldReach);
    field_->setDecimals(2);
    field_->setTrailingZeros(true);
    field_->setSingleStep(0.1);
    field_->setAlignment(Qt::AlignRight);
    describe();

    connect(track_, &QAbstractSlider::valueChanged, this,
            [this](int steps) { move(steps / static_cast<double>(LatentTrack::kStepsPerUnit)); });
    connect(track_, &QAbstractSlider::sliderPressed, this, &LatentSlider::pressed);
    connect(track_, &QAbstractSlider::sliderReleased, this, &LatentSlider::released);
    connect(track_, &LatentTrack::resetRequested, this, [this] { move(0); });
    connect(field_, &QDoubleSpinBox::valueChanged, this, [this](double value) { move(value); });
    connect(&theme_, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void LatentSlider::setValue(float value) {
    if (value_ == value) return;
    value_ = value;
    showValue();
}

void LatentSlider::move(double value) {
    value_ = static_cast<float>(value);
    showValue();
    Q_EMIT moved(dimension_, value_);
}

void LatentSlider::showValue() {
    const QSignalBlocker trackBlocker(track_);
    const QSignalBlocker fieldBlocker(field_);
    track_->setValue(static_cast<int>(std::lround(std::clamp(value_, -3.0F, 3.0F) * LatentTrack::kStepsPerUnit)));
    // While somebody types "-1." the field must not be rewritten.
    if (std::abs(field_->value() - static_cast<double>(value_)) > 0.005) field_->setValue(static_cast<double>(value_));
}

void LatentSlider::setActivity(float kl, float largest) {
    if (kl_ == kl && largest_ == largest) return;
    kl_ = kl;
    largest_ = largest;
    describe();
    update(0, 0, kNameWidth, height());
}

void LatentSlider::focusTrack() {
    track_->setFocus(Qt::OtherFocusReason);
}

bool LatentSlider::held() const {
    return track_->isSliderDown();
}

void LatentSlider::describe() {
    const QString how =
        tr("Drag to change the sample; double-click resets to the center. The unit is one standard deviation of random "
           "latents: most lie between -3 and 3.");
    const QString what = kl_ < 0
                             ? QString()
                             : tr("Dimension %1 has a mean KL of %2 nats: the information it holds about an image. ")
                                   .arg(dimension_)
                                   .arg(locale().toString(kl_, 'f', 2));
    name_->setToolTip(what + tr("The bar compares it with the most active dimension."));
    track_->setToolTip(what + how);
    field_->setToolTip(what + tr("The exact value, in standard deviations."));
}

void LatentSlider::paintEvent(QPaintEvent*) {
    if (kl_ < 0 || largest_ <= 0) return;
    QPainter painter(this);
    const int full = kNameWidth - space::kMedium;
    const int top = height() - kSliderBarHeight - 1;
    painter.fillRect(0, top, full, kSliderBarHeight, theme_.colors().border);
    const int length = static_cast<int>(std::lround(full * std::clamp(kl_ / largest_, 0.0F, 1.0F)));
    painter.fillRect(0, top, length, kSliderBarHeight, theme_.colors().accent);
}

}  // namespace ui
