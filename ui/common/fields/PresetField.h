#pragma once

#include <string>
#include <vector>

#include "core/parameter/Preset.h"
#include "ui/common/fields/ChoiceField.h"

namespace ui {

/// A list of presets, and "Custom" for settings that are none of them, which only the settings themselves can choose.
class PresetField : public ChoiceField {
    Q_OBJECT

   public:
    explicit PresetField(QWidget* parent = nullptr);

    void setPresets(const std::vector<core::Preset>& presets);
    /// Without a signal; empty: custom.
    void showPreset(const std::string& id);
    /// Why the shown one has these values; empty for custom ones.
    QString reason() const;

   Q_SIGNALS:
    /// By the person.
    void chosen(const std::string& id);
};

}  // namespace ui
