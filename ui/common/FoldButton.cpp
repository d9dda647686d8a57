#include "ui/common/FoldButton.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <algorithm>

namespace ui {

FoldButton::FoldButton(const QString& text, QWidget* content, QWidget* parent)
    : QToolButton(parent), content_(content) {
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setArrowType(Qt::RightArrow);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    content->setVisible(false);
    connect(this, &QToolButton::toggled, this, [this](bool open) {
        setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        content_->setVisible(open);
    });
}

int FoldButton::roomForText(int width) const {
    const int rest = sizeHint().width() - fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    return std::max(0, width - rest);
}

QSize FoldButton::minimumSizeHint() const {
    const QSize whole = sizeHint();
    const int dots = fontMetrics().horizontalAdvance(QChar(0x2026));
    return {std::min(whole.width(), whole.width() - roomForText(whole.width()) + dots), whole.height()};
}

void FoldButton::paintEvent(QPaintEvent*) {
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.state &= ~QStyle::State_On;  // the arrow tells that it is open
    option.text = fontMetrics().elidedText(option.text, Qt::ElideRight, roomForText(width()), Qt::TextShowMnemonic);
    QStylePainter(this).drawComplexControl(QStyle::CC_ToolButton, option);
}

}  // namespace ui
