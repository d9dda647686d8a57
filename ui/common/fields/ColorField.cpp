#include "ui/common/fields/ColorField.h"

#include <QColorDialog>
#include <QIcon>
#include <QPixmap>
#include <QSignalBlocker>

#include "ui/common/text/CoreText.h"

namespace ui {

namespace {

QIcon swatch(const QColor& color) {
    constexpr int kSide = 16;
    QPixmap pixels(kSide, kSide);
    pixels.fill(color);
    return QIcon(pixels);
}

}  // namespace

ColorField::ColorField(const core::Parameter& parameter, QWidget* parent)
    : ChoiceField(parent), label_(coreText(parameter.label)) {
    for (const core::Choice& choice : parameter.choices) {
        addItem(coreText(choice.label), QString::fromStdString(choice.id));
        setItemData(count() - 1, coreText(choice.help), Qt::ToolTipRole);
    }
    addItem(tr("Other color…"));
    connect(this, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (index + 1 < count()) chosen_ = index;
    });
    connect(this, &QComboBox::activated, this, &ColorField::choose);
}

void ColorField::setValue(const QString& value) {
    if (findData(value) < 0) {
        insertItem(count() - 1, swatch(QColor(value)), value, value);
        setItemData(count() - 2, value, Qt::ToolTipRole);
    }
    setCurrentIndex(findData(value));
}

void ColorField::choose(int index) {
    if (index + 1 == count()) ask();
}

void ColorField::ask() {
    {
        const QSignalBlocker quiet(this);
        setCurrentIndex(chosen_);
    }
    const QColor before = value().startsWith(QLatin1Char('#')) ? QColor(value()) : QColor(Qt::white);
    auto* dialog = new QColorDialog(before, this);
    dialog->setObjectName(QStringLiteral("color_dialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(label_);
    connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor& color) { setValue(color.name()); });
    dialog->open();
}

}  // namespace ui
