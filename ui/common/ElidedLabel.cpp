#include "ui/common/ElidedLabel.h"

namespace ui {

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ElidedLabel::setFullText(const QString& text) {
    full_ = text;
    setAccessibleName(text);
    fit();
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    fit();
}

void ElidedLabel::fit() {
    const QString fitting = fontMetrics().elidedText(full_, Qt::ElideRight, contentsRect().width());
    setText(fitting);
    setToolTip(fitting == full_ ? QString() : full_);
}

}  // namespace ui
