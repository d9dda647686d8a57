#include "ui/common/fields/ClassMixField.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <cmath>

#include "ui/common/fields/ChoiceField.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {
constexpr int kWhole = 100;  // steps of the slider: per cent
/// Long names are cut: the panel with the field is no wider than without it.
constexpr int kClassCharacters = 4;
}  // namespace

ClassMixField::ClassMixField(QWidget* parent)
    : QWidget(parent),
      first_(new ChoiceField(this)),
      second_(new ChoiceField(this)),
      share_(new QSlider(Qt::Horizontal, this)),
      shareText_(new QLabel(this)) {
    const auto name = [](QWidget* widget, const QString& id, const QString& label, const QString& help) {
        widget->setObjectName(id);
        widget->setAccessibleName(label);
        widget->setToolTip(help);
    };
    name(first_, QStringLiteral("class_first"), tr("Class"), tr("The class that the model generates."));
    name(second_, QStringLiteral("class_second"), tr("Second class"),
         tr("The class that the slider mixes into the first one."));
    name(share_, QStringLiteral("class_share"), tr("Share of the second class"),
         tr("Mixes from the class on the left to the class on the right: samples between two classes."));
    name(shareText_, QStringLiteral("class_share_text"), tr("Share of the second class"), share_->toolTip());
    for (ChoiceField* field : {first_, second_}) {
        field->setMinimumContentsLength(kClassCharacters);
        field->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    share_->setRange(0, kWhole);
    share_->setPageStep(kWhole / 10);
    shareText_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    shareText_->setMinimumWidth(shareText_->fontMetrics().horizontalAdvance(tr("%1 %").arg(kWhole)));
    auto* label = new QLabel(tr("Class"), this);
    label->setToolTip(first_->toolTip());
    label->setBuddy(first_);
    auto* mixed = new QLabel(tr("Mix"), this);
    mixed->setToolTip(share_->toolTip());
    mixed->setBuddy(share_);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kMedium);
    grid->setVerticalSpacing(space::kSmall);
    grid->addWidget(label, 0, 0);
    grid->addWidget(first_, 0, 1);
    grid->addWidget(second_, 0, 2, 1, 2);
    grid->addWidget(mixed, 1, 0);
    grid->addWidget(share_, 1, 1, 1, 2);
    grid->addWidget(shareText_, 1, 3);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);

    connect(first_, &QComboBox::currentIndexChanged, this, &ClassMixField::change);
    connect(second_, &QComboBox::currentIndexChanged, this, &ClassMixField::change);
    connect(share_, &QSlider::valueChanged, this, &ClassMixField::change);
    setClasses({});
}

void ClassMixField::setClasses(const std::vector<std::string>& names) {
    const QSignalBlocker first(first_);
    const QSignalBlocker second(second_);
    const QSignalBlocker share(share_);
    for (ChoiceField* field : {first_, second_}) {
        field->clear();
        for (const std::string& name : names) field->addItem(QString::fromStdString(name));
    }
    second_->setCurrentIndex(names.size() > 1 ? 1 : 0);
    share_->setValue(0);
    share_->setEnabled(names.size() > 1);
    second_->setEnabled(names.size() > 1);
    setVisible(!names.empty());
    showShare();
}

core::ClassMix ClassMixField::mix() const {
    if (first_->count() == 0) return {};
    return core::mixOf(first_->currentIndex(), second_->currentIndex(), static_cast<float>(share_->value()) / kWhole);
}

void ClassMixField::setMix(const core::ClassMix& mix) {
    // What is shown already stays: a share of 100 % is one class, but not the first one alone.
    if (mix.empty() || mix == this->mix()) return;
    const QSignalBlocker first(first_);
    const QSignalBlocker second(second_);
    const QSignalBlocker share(share_);
    first_->setCurrentIndex(mix.front().index);
    if (mix.size() > 1) second_->setCurrentIndex(mix[1].index);
    share_->setValue(mix.size() > 1 ? static_cast<int>(std::lround(mix[1].weight * kWhole)) : 0);
    showShare();
}

void ClassMixField::unmix() {
    share_->setValue(0);
}

void ClassMixField::change() {
    showShare();
    Q_EMIT changed(mix());
}

void ClassMixField::showShare() {
    shareText_->setText(tr("%1 %").arg(QLocale().toString(share_->value())));
}

}  // namespace ui
