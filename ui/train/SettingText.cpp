#include "ui/train/SettingText.h"

#include <QCoreApplication>

#include "core/model/ConvParameters.h"
#include "core/parameter/Rectangle.h"
#include "ui/common/text/CoreText.h"

namespace ui {

namespace {

bool isNumber(const core::Parameter& parameter) {
    return parameter.type == core::ParameterType::integer || parameter.type == core::ParameterType::real;
}

QString numberText(const core::ParameterValue& value, const QLocale& locale) {
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return locale.toString(qlonglong{*whole});
    if (std::holds_alternative<std::string>(value)) {
        const core::Rectangle size = core::toRectangle(value);
        return locale.toString(size.width) + QStringLiteral(" × ") + locale.toString(size.height);
    }
    return locale.toString(std::get<double>(value), 'g', QLocale::FloatingPointShortest);
}

QString unitText(const core::Parameter& parameter, const core::ParameterValue& value) {
    const auto* whole = std::get_if<std::int64_t>(&value);
    if (parameter.rectangles) return coreUnit(parameter.unit, core::toRectangle(value).width);
    return whole != nullptr ? coreUnit(parameter.unit, static_cast<int>(*whole)) : coreText(parameter.unit);
}

QString choiceText(const core::Parameter& parameter, const std::string& id) {
    for (const core::Choice& choice : parameter.choices)
        if (choice.id == id) return coreText(choice.label);
    return QString::fromStdString(id);
}

bool isAutomatic(const core::Parameter& parameter, const core::ParameterValue& value) {
    return parameter.automatic && value == core::ParameterValue(*parameter.automatic);
}

}  // namespace

QString valueText(const core::Parameter& parameter, const core::ParameterValue& value, const QLocale& locale) {
    if (isAutomatic(parameter, value)) return QCoreApplication::translate("SettingText", "Automatic");
    if (isNumber(parameter))
        return QStringLiteral("%1 %2").arg(numberText(value, locale), unitText(parameter, value)).trimmed();
    if (const auto* on = std::get_if<bool>(&value))
        return *on ? QCoreApplication::translate("SettingText", "on")
                   : QCoreApplication::translate("SettingText", "off");
    return choiceText(parameter, std::get<std::string>(value));
}

QString settingPhrase(const core::Parameter& parameter, const core::ParameterValue& value, const QLocale& locale) {
    const QString label = insideLine(coreText(parameter.label));
    if (const auto* on = std::get_if<bool>(&value)) {
        if (*on) return label;
        // The label is no noun.
        if (parameter.name == core::kLabels)
            return QCoreApplication::translate("SettingText", "not conditional on class");
        return QCoreApplication::translate("SettingText", "%1 off").arg(label);
    }
    const bool plain = isNumber(parameter) && !isAutomatic(parameter, value);
    return QStringLiteral("%1 %2").arg(label, plain ? numberText(value, locale) : valueText(parameter, value, locale));
}

QString trainingLengthText(const core::SettingValue& length, const QLocale& locale) {
    if (length.name == "minutes")
        return QCoreApplication::translate("SettingText", "%1 min").arg(numberText(length.value, locale));
    const auto* epochs = std::get_if<std::int64_t>(&length.value);
    if (epochs == nullptr) return QCoreApplication::translate("SettingText", "until stopped");
    const auto count = static_cast<int>(*epochs);
    return length.name == "patience"
               ? QCoreApplication::translate("SettingText", "early stopping (%n epoch(s))", nullptr, count)
               : QCoreApplication::translate("SettingText", "%n epoch(s)", nullptr, count);
}

QString insideLine(const QString& label) {
    if (label.size() < 2 || !label.at(1).isLower()) return label;
    return label.left(1).toLower() + label.mid(1);
}

}  // namespace ui
