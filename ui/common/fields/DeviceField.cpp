#include "ui/common/fields/DeviceField.h"

#include <algorithm>

#include "core/device/ComputeDevice.h"
#include "ui/train/TrainingController.h"

namespace ui {

DeviceField::DeviceField(TrainingController& training, QWidget* parent) : ChoiceField(parent) {
    for (const core::ComputeDevice& device : core::computeDevices()) {
        const QString name = QString::fromStdString(device.name);
        const QString memory = locale().formattedDataSize(static_cast<qint64>(device.memory), 1);
        addItem(device.memory > 0 ? tr("%1 · %2").arg(name, memory) : name, QString::fromStdString(device.id));
        setItemData(count() - 1, itemText(count() - 1), Qt::ToolTipRole);
    }
    const auto choose = [this, &training] { training.setDevice(currentData().toString().toStdString()); };
    setCurrentIndex(std::max(0, findData(QString::fromStdString(training.device()))));
    choose();
    connect(this, &QComboBox::currentIndexChanged, this, choose);
}

}  // namespace ui
