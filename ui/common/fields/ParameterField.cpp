#include "ui/common/fields/ParameterField.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QLocale>
#include <algorithm>
#include <limits>
#include <string>
#include <utility>

#include "core/base/Utf8.h"
#include "ui/common/fields/ChoiceField.h"
#include "ui/common/fields/ColorField.h"
#include "ui/common/fields/NumberFields.h"
#include "ui/common/fields/SizeField.h"
#include "ui/common/text/CoreText.h"

namespace ui {

namespace {

/// From this width of the range on, a step of one gets nobody anywhere.
constexpr double kWideRange = 10000;

QString suffix(const core::Parameter& parameter) {
    return parameter.unit.empty() ? QString() : QLatin1Char(' ') + coreText(parameter.unit);
}

}  // namespace

ParameterField::ParameterField(core::Parameter parameter, QWidget* parent)
    : QObject(parent), parameter_(std::move(parameter)) {
    switch (parameter_.type) {
        case core::ParameterType::integer:
            editor_ = parameter_.rectangles  ? makeSize(parent)
                      : parameter_.automatic ? makeUsual(parent)
                                             : makeInteger(parent);
            break;
        case core::ParameterType::real:
            editor_ = makeReal(parent);
            break;
        case core::ParameterType::choice:
            editor_ = parameter_.colors ? makeColor(parent) : makeChoice(parent);
            break;
        case core::ParameterType::toggle:
            editor_ = makeToggle(parent);
            break;
        case core::ParameterType::text:
            editor_ = makeText(parent);
            break;
    }
    editor_->setObjectName(QStringLiteral("parameter_") + QString::fromStdString(parameter_.name));
    editor_->setAccessibleName(coreText(parameter_.label));
    editor_->setAccessibleDescription(coreText(parameter_.help));
    editor_->setToolTip(help());
    write_(parameter_.defaultValue);
}

QString ParameterField::help() const {
    const bool number = parameter_.type == core::ParameterType::integer || parameter_.type == core::ParameterType::real;
    if (!number || parameter_.automatic) return coreText(parameter_.help);
    // A spin box counts in int.
    const double most = parameter_.type == core::ParameterType::integer
                            ? std::min<double>(parameter_.maximum, std::numeric_limits<int>::max())
                            : parameter_.maximum;
    const auto text = [](double value) { return QLocale().toString(value, 'g', QLocale::FloatingPointShortest); };
    return coreText(parameter_.help) + QLatin1Char(' ') + tr("%1 to %2.").arg(text(parameter_.minimum), text(most));
}

QWidget* ParameterField::makeInteger(QWidget* parent) {
    auto* field = new IntegerField(parent);
    // A spin box counts in int; hardly a parameter reaches further.
    const auto inInt = [](double value) {
        return static_cast<int>(
            std::clamp<double>(value, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
    };
    field->setRange(inInt(parameter_.minimum), inInt(parameter_.maximum));
    const auto showUnit = [field, unit = parameter_.unit](int number) {
        const QString text = unit.empty() ? QString() : QLatin1Char(' ') + coreUnit(unit, number);
        // Only then: it writes the text anew, in which somebody may be typing.
        if (text != field->suffix()) field->setSuffix(text);
    };
    showUnit(field->value());
    connect(field, &QSpinBox::valueChanged, this, showUnit);
    if (parameter_.maximum - parameter_.minimum >= kWideRange && parameter_.maximum < 1e9) {
        field->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    }
    connect(field, &QSpinBox::valueChanged, this, &ParameterField::changed);
    read_ = [field] { return core::ParameterValue(std::int64_t{field->value()}); };
    write_ = [field](const core::ParameterValue& value) {
        field->setValue(static_cast<int>(std::get<std::int64_t>(value)));
    };
    return field;
}

QWidget* ParameterField::makeUsual(QWidget* parent) {
    auto* field = new ChoiceField(parent);
    // In ascending order.
    const auto add = [this, field, locale = parent->locale()](std::int64_t value) {
        int place = 0;
        while (place < field->count() && field->itemData(place).toLongLong() < value) ++place;
        const QString text = parameter_.automatic == value ? tr("Automatic")
                                                           : locale.toString(qlonglong{value}) + QLatin1Char(' ') +
                                                                 coreUnit(parameter_.unit, static_cast<int>(value));
        field->insertItem(place, text, qlonglong{value});
    };
    add(*parameter_.automatic);
    for (const std::int64_t value : parameter_.usual) add(value);
    connect(field, &QComboBox::currentIndexChanged, this, &ParameterField::changed);
    read_ = [field] { return core::ParameterValue(std::int64_t{field->currentData().toLongLong()}); };
    write_ = [field, add](const core::ParameterValue& value) {
        const auto number = static_cast<qlonglong>(std::get<std::int64_t>(value));
        if (field->findData(number) < 0) add(number);
        field->setCurrentIndex(field->findData(number));
    };
    return field;
}

QWidget* ParameterField::makeSize(QWidget* parent) {
    auto* field = new SizeField(parameter_, parent);
    connect(field, &SizeField::changed, this, &ParameterField::changed);
    read_ = [field] { return field->value(); };
    write_ = [field](const core::ParameterValue& value) { field->setValue(value); };
    return field;
}

QWidget* ParameterField::makeReal(QWidget* parent) {
    auto* field = new RealField(parent);
    field->setScale(parameter_.minimum, parameter_.maximum, std::get<double>(parameter_.defaultValue));
    field->setSuffix(suffix(parameter_));
    connect(field, &QDoubleSpinBox::valueChanged, this, &ParameterField::changed);
    read_ = [field] { return core::ParameterValue(field->value()); };
    write_ = [field](const core::ParameterValue& value) { field->setValue(std::get<double>(value)); };
    return field;
}

QWidget* ParameterField::makeChoice(QWidget* parent) {
    auto* field = new ChoiceField(parent);
    for (const core::Choice& choice : parameter_.choices) {
        field->addItem(coreText(choice.label), QString::fromStdString(choice.id));
        field->setItemData(field->count() - 1, coreText(choice.help), Qt::ToolTipRole);
    }
    connect(field, &QComboBox::currentIndexChanged, this, &ParameterField::changed);
    read_ = [field] { return core::ParameterValue(field->currentData().toString().toStdString()); };
    write_ = [field](const core::ParameterValue& value) {
        field->setCurrentIndex(field->findData(QString::fromStdString(std::get<std::string>(value))));
    };
    return field;
}

QWidget* ParameterField::makeColor(QWidget* parent) {
    auto* field = new ColorField(parameter_, parent);
    // "Other color…" is no value: it asks for one.
    connect(field, &QComboBox::currentIndexChanged, this, [this, field](int index) {
        if (index + 1 < field->count()) Q_EMIT changed();
    });
    read_ = [field] { return core::ParameterValue(field->value().toStdString()); };
    write_ = [field](const core::ParameterValue& value) {
        field->setValue(QString::fromStdString(std::get<std::string>(value)));
    };
    return field;
}

QWidget* ParameterField::makeToggle(QWidget* parent) {
    auto* field = new QCheckBox(coreText(parameter_.label), parent);
    connect(field, &QCheckBox::toggled, this, &ParameterField::changed);
    read_ = [field] { return core::ParameterValue(field->isChecked()); };
    write_ = [field](const core::ParameterValue& value) { field->setChecked(std::get<bool>(value)); };
    return field;
}

QWidget* ParameterField::makeText(QWidget* parent) {
    auto* field = new QLineEdit(parent);
    connect(field, &QLineEdit::textChanged, this, &ParameterField::changed);
    // What was pasted may be longer, or have control characters: a setting has neither.
    read_ = [field, most = static_cast<std::size_t>(parameter_.maximum)] {
        QString line;
        for (const QChar letter : field->text())
            if (letter.unicode() >= 0x20 && letter.unicode() != 0x7F) line += letter;
        return core::ParameterValue(core::firstBytes(line.trimmed().toStdString(), most));
    };
    write_ = [field](const core::ParameterValue& value) {
        const QString text = QString::fromStdString(std::get<std::string>(value));
        if (text != field->text()) field->setText(text);
    };
    return field;
}

}  // namespace ui
