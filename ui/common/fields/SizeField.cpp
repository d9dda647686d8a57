#include "ui/common/fields/SizeField.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "core/parameter/Rectangle.h"
#include "ui/common/fields/ChoiceField.h"
#include "ui/common/fields/NumberFields.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {
/// What the list holds for "Custom": no side.
constexpr qlonglong kCustom = -1;
/// Where the two numbers begin while the size is automatic, in pixels.
constexpr int kFirstSide = 64;
}  // namespace

SizeField::SizeField(const core::Parameter& parameter, QWidget* parent)
    : QWidget(parent),
      automatic_(parameter.automatic.value_or(0)),
      unit_(parameter.unit),
      list_(new ChoiceField(this)),
      sides_(new QWidget(this)) {
    list_->setAccessibleName(coreText(parameter.label));
    list_->setToolTip(coreText(parameter.help));
    list_->addItem(tr("Custom"), kCustom);
    addSquare(automatic_);
    for (const std::int64_t side : parameter.usual) addSquare(side);
    list_->setCurrentIndex(0);
    told_ = automatic_;

    width_ = makeSide(parameter, tr("Width"), tr("Width of the images in pixels, %1 to %2."));
    height_ = makeSide(parameter, tr("Height"), tr("Height of the images in pixels, %1 to %2."));
    auto* row = new QHBoxLayout(sides_);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    row->addWidget(width_, 1);
    row->addWidget(new QLabel(QString(QChar(0x00D7)), sides_));
    row->addWidget(height_, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(list_);
    column->addWidget(sides_);
    sides_->hide();
    setFocusProxy(list_);

    connect(this, &QObject::objectNameChanged, this, [this](const QString& name) {
        list_->setObjectName(name);
        width_->setObjectName(name + QStringLiteral("_width"));
        height_->setObjectName(name + QStringLiteral("_height"));
    });
    connect(list_, &QComboBox::currentIndexChanged, this, &SizeField::choose);
}

IntegerField* SizeField::makeSide(const core::Parameter& parameter, const QString& label, const QString& help) {
    auto* side = new IntegerField(sides_);
    const auto least = static_cast<int>(parameter.minimum);
    const auto most = static_cast<int>(parameter.maximum);
    side->setRange(least, most);
    side->setValue(kFirstSide);
    side->setKeyboardTracking(false);  // the size is that of the whole number, not of each digit
    side->setAccessibleName(label);
    side->setToolTip(help.arg(locale().toString(least), locale().toString(most)));
    connect(side, &QSpinBox::valueChanged, this, &SizeField::tell);
    return side;
}

void SizeField::addSquare(std::int64_t side) {
    int place = 0;
    while (list_->itemData(place).toLongLong() != kCustom && list_->itemData(place).toLongLong() < side) ++place;
    const QString text = side == automatic_ ? tr("Automatic")
                                            : locale().toString(qlonglong{side}) + QLatin1Char(' ') +
                                                  coreUnit(unit_, static_cast<int>(side));
    list_->insertItem(place, text, qlonglong{side});
}

bool SizeField::isCustom() const {
    return list_->currentData().toLongLong() == kCustom;
}

core::ParameterValue SizeField::value() const {
    if (isCustom()) return core::toValue({width_->value(), height_->value()});
    return std::int64_t{list_->currentData().toLongLong()};
}

void SizeField::setValue(const core::ParameterValue& value) {
    if (value == this->value()) return;
    {
        const QSignalBlocker quietList(list_);
        const QSignalBlocker quietWidth(width_);
        const QSignalBlocker quietHeight(height_);
        if (const auto* side = std::get_if<std::int64_t>(&value)) {
            if (list_->findData(qlonglong{*side}) < 0) addSquare(*side);
            list_->setCurrentIndex(list_->findData(qlonglong{*side}));
        } else {
            const core::Rectangle rectangle = core::toRectangle(value);
            width_->setValue(rectangle.width);
            height_->setValue(rectangle.height);
            list_->setCurrentIndex(list_->findData(kCustom));
        }
    }
    sides_->setVisible(isCustom());
    tell();
}

/// "Custom" begins with the sides that there were.
void SizeField::choose() {
    if (isCustom()) {
        const core::Rectangle before = core::toRectangle(told_);
        const QSignalBlocker quietWidth(width_);
        const QSignalBlocker quietHeight(height_);
        width_->setValue(told_ == core::ParameterValue(automatic_) ? kFirstSide : before.width);
        height_->setValue(told_ == core::ParameterValue(automatic_) ? kFirstSide : before.height);
    }
    sides_->setVisible(isCustom());
    tell();
}

void SizeField::tell() {
    const core::ParameterValue now = value();
    if (now == told_) return;
    told_ = now;
    Q_EMIT changed();
}

}  // namespace ui
