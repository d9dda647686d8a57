#pragma once

#include "ui/common/fields/ChoiceField.h"

namespace ui {

class TrainingController;

/// Chooses what the next training runs on: the processor, or a GPU that LibTorch can use.
class DeviceField : public ChoiceField {
    Q_OBJECT

   public:
    /// Shows the device of `training`; the processor where that is not there.
    explicit DeviceField(TrainingController& training, QWidget* parent = nullptr);
};

}  // namespace ui
