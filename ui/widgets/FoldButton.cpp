#include "ui/widgets/FoldButton.h"

namespace ui {

FoldButton::FoldButton(const QString& text, QWidget* content, QWidget* parent) : QToolButton(parent) {
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setArrowType(Qt::RightArrow);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    content->setVisible(false);
    connect(this, &QToolButton::toggled, this, [this, content](bool open) {
        setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        content->setVisible(open);
    });
}

}  // namespace ui
