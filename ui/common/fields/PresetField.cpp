#include "ui/common/fields/PresetField.h"

#include <QSignalBlocker>
#include <QStandardItemModel>
#include <algorithm>

#include "ui/common/text/CoreText.h"

namespace ui {

PresetField::PresetField(QWidget* parent) : ChoiceField(parent) {
    connect(this, &QComboBox::currentIndexChanged, this, [this] {
        const std::string id = currentData().toString().toStdString();
        if (!id.empty()) Q_EMIT chosen(id);
    });
}

void PresetField::setPresets(const std::vector<core::Preset>& presets) {
    const QSignalBlocker blocker(this);
    clear();
    for (const core::Preset& preset : presets) {
        addItem(coreText(preset.label), QString::fromStdString(preset.id));
        setItemData(count() - 1, coreText(preset.reason), Qt::ToolTipRole);
    }
    addItem(tr("Custom"), QString());
    static_cast<QStandardItemModel*>(model())->item(count() - 1)->setEnabled(false);
}

void PresetField::showPreset(const std::string& id) {
    const QSignalBlocker blocker(this);
    setCurrentIndex(std::max(0, findData(QString::fromStdString(id))));
}

QString PresetField::reason() const {
    return currentData().toString().isEmpty() ? QString() : currentData(Qt::ToolTipRole).toString();
}

}  // namespace ui
