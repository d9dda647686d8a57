#include "ui/explore/timeline/TimelineFields.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <span>

#include "ui/common/fields/ChoiceField.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

constexpr int kLeastWidth = 90;  // pixels: on a narrow screen the words may be cut

/// Fills a list with the choices that the core knows.
template <typename Value>
void fill(ChoiceField& field, std::span<const core::TimelineChoice<Value>> choices) {
    for (const auto& choice : choices) {
        field.addItem(coreText(choice.label), static_cast<int>(choice.value));
        field.setItemData(field.count() - 1, coreText(choice.help), Qt::ToolTipRole);
    }
}

template <typename Value>
void choose(ChoiceField& field, Value value) {
    const QSignalBlocker quiet(field);
    field.setCurrentIndex(field.findData(static_cast<int>(value)));
}

}  // namespace

TimelineFields::TimelineFields(TimelineController& timeline, QWidget* parent)
    : QWidget(parent), timeline_(timeline), path_(new ChoiceField(this)), easing_(new ChoiceField(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    fill(*path_, core::pathKinds());
    add(path_, QStringLiteral("timeline_path"), tr("Interpolation"),
        tr("The path between two keyframes: spherical, which keeps the distance from the center that random latents "
           "have, or linear."));
    fill(*easing_, core::easings());
    add(easing_, QStringLiteral("timeline_easing"), tr("Easing"), tr("How the speed changes between two keyframes."));

    connect(path_, &QComboBox::currentIndexChanged, this,
            [this] { timeline_.setPath(static_cast<core::PathKind>(path_->currentData().toInt())); });
    connect(easing_, &QComboBox::currentIndexChanged, this,
            [this] { timeline_.setEasing(static_cast<core::Easing>(easing_->currentData().toInt())); });
    connect(&timeline_, &TimelineController::changed, this, &TimelineFields::follow);
    follow();
}

void TimelineFields::add(ChoiceField* field, const QString& name, const QString& text, const QString& help) {
    auto* label = new QLabel(text, this);
    label->setBuddy(field);
    label->setToolTip(help);
    field->setObjectName(name);
    field->setAccessibleName(text);
    field->setToolTip(help);
    field->setMinimumWidth(kLeastWidth);
    auto* row = qobject_cast<QHBoxLayout*>(layout());
    row->addWidget(label);
    row->addWidget(field);
    row->addSpacing(space::kSmall);
}

QString TimelineFields::interpolation() const {
    return path_->currentText();
}

QString TimelineFields::easing() const {
    return easing_->currentText();
}

void TimelineFields::follow() {
    choose(*path_, timeline_.timeline().path);
    choose(*easing_, timeline_.timeline().easing);
    for (ChoiceField* field : {path_, easing_}) field->setEnabled(!timeline_.empty());
}

}  // namespace ui
