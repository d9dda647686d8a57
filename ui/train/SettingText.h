#pragma once

#include <QLocale>
#include <QString>

#include "core/parameter/Preset.h"

namespace ui {

/// A value as a form shows it: "64 images", "Gaussian", "on".
QString valueText(const core::Parameter& parameter, const core::ParameterValue& value, const QLocale& locale);

/// A setting in a few words, without a unit: "beta 4", "prior Gaussian", "horizontal flip off".
QString settingPhrase(const core::Parameter& parameter, const core::ParameterValue& value, const QLocale& locale);

/// What core::lengthOf() says: "30 epochs", "10 min", "early stopping (5 epochs)", "until stopped".
QString trainingLengthText(const core::SettingValue& length, const QLocale& locale);

/// "Horizontal flip" inside a line of others: "horizontal flip"; "KL warm-up" stays.
QString insideLine(const QString& label);

}  // namespace ui
