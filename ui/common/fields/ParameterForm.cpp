#include "ui/common/fields/ParameterForm.h"

#include <QAbstractSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/common/FoldButton.h"
#include "ui/common/fields/ParameterField.h"
#include "ui/common/text/CoreText.h"
#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

QFormLayout* makeLayout(QWidget* parent) {
    auto* layout = new QFormLayout(parent);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(space::kLarge);
    layout->setVerticalSpacing(space::kMedium);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    // Where a language has a long word for it, the field goes below its label rather than out of sight.
    layout->setRowWrapPolicy(QFormLayout::WrapLongRows);
    layout->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    return layout;
}

}  // namespace

ParameterForm::ParameterForm(QWidget* parent, QString prefix) : QWidget(parent), prefix_(std::move(prefix)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
}

void ParameterForm::setParameters(const std::vector<core::Parameter>& parameters) {
    delete content_;
    rows_.clear();
    parameters_ = parameters;
    content_ = new QWidget(this);
    layout()->addWidget(content_);

    auto* column = new QVBoxLayout(content_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    auto* plain = new QWidget(content_);
    auto* advanced = new QWidget(content_);
    auto* plainLayout = makeLayout(plain);
    auto* advancedLayout = makeLayout(advanced);
    column->addWidget(plain);
    for (const core::Parameter& parameter : parameters_) {
        addRow(parameter, parameter.advanced ? advancedLayout : plainLayout, parameter.advanced ? advanced : plain);
    }
    auto* fold = new FoldButton(tr("More settings"), advanced, content_);
    fold->setObjectName(QStringLiteral("more_settings"));
    fold->setToolTip(tr("Advanced settings: their default values work well in most cases."));
    fold->setVisible(advancedLayout->rowCount() > 0);
    column->addWidget(fold);
    column->addWidget(advanced);
    showMatchingLength();
}

void ParameterForm::addRow(const core::Parameter& parameter, QFormLayout* layout, QWidget* parent) {
    auto* field = new ParameterField(parameter, parent);
    field->editor()->setObjectName(prefix_ + QString::fromStdString(parameter.name));
    if (parameter.type == core::ParameterType::toggle) {
        layout->addRow(field->editor());  // a check box is its own label
    } else {
        auto* label = new QLabel(coreText(parameter.label), parent);
        label->setToolTip(field->help());
        label->setBuddy(field->editor());
        layout->addRow(label, field->editor());
    }
    rows_.push_back({field, layout});
    connect(field, &ParameterField::changed, this, [this, name = parameter.name] {
        if (name == "length") showMatchingLength();
        Q_EMIT changed();
        Q_EMIT parameterChanged(name);
    });
}

void ParameterForm::alignLabels(std::initializer_list<QWidget*> labels) const {
    int widest = 0;
    for (const Row& row : rows_)
        if (const QWidget* label = row.layout->labelForField(row.field->editor()))
            widest = std::max(widest, label->sizeHint().width());
    for (QWidget* label : labels) label->setMinimumWidth(widest);
}

void ParameterForm::lockAllBut(const std::vector<std::string>& names) {
    for (const Row& row : rows_) {
        const bool open = std::find(names.begin(), names.end(), row.field->parameter().name) != names.end();
        setOpen(row, open, true);
    }
}

void ParameterForm::unlock() {
    for (const Row& row : rows_) setOpen(row, true, false);
}

void ParameterForm::setUnavailable(const std::string& name, const QString& reason) {
    for (Row& row : rows_) {
        const core::Parameter& parameter = row.field->parameter();
        if (parameter.name != name || row.available == reason.isEmpty()) continue;
        row.available = reason.isEmpty();
        row.field->editor()->setEnabled(row.available);
        row.field->editor()->setToolTip(row.available ? row.field->help() : reason);
        if (!row.available) row.field->setValue(parameter.defaultValue);
    }
}

void ParameterForm::setOpen(const Row& row, bool open, bool locked) {
    QWidget* editor = row.field->editor();
    editor->setEnabled(open && row.available);
    if (auto* number = qobject_cast<QAbstractSpinBox*>(editor)) number->setKeyboardTracking(!locked);
    if (QWidget* label = row.layout->labelForField(editor)) label->setEnabled(open);
}

void ParameterForm::showMatchingLength() {
    const auto length = std::find_if(rows_.begin(), rows_.end(),
                                     [](const Row& row) { return row.field->parameter().name == "length"; });
    if (length == rows_.end() || length->field->parameter().type != core::ParameterType::choice) return;
    const core::ParameterValue value = length->field->value();
    const std::string& chosen = std::get<std::string>(value);
    const auto isChosen = [&](const Row& row) {
        return row.field->parameter().name == (chosen == "plateau" ? "patience" : chosen);
    };
    for (const Row& row : rows_) {
        if (!isChosen(row)) continue;
        row.layout->setRowVisible(row.field->editor(), true);
        // Where one row takes the place of another while the form is out of sight, the layout (of Qt 6.4, where long
        // rows are wrapped) gives it no height, unless it looks at both.
        row.layout->invalidate();
        row.layout->sizeHint();
    }
    for (const Row& row : rows_) {
        const std::string& name = row.field->parameter().name;
        if (name == "epochs" || name == "minutes" || name == "patience")
            row.layout->setRowVisible(row.field->editor(), isChosen(row));
    }
}

core::Settings ParameterForm::settings() const {
    core::Settings settings(parameters_);
    for (const Row& row : rows_) settings.set(row.field->parameter().name, row.field->value());
    return settings;
}

void ParameterForm::setSettings(const core::Settings& settings) {
    for (const Row& row : rows_) {
        const core::Parameter& parameter = row.field->parameter();
        if (row.available && settings.has(parameter.name))
            row.field->setValue(parameter.checked(settings.value(parameter.name)));
    }
}

}  // namespace ui
