#include "ui/common/ElidedLabel.h"

namespace ui {

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ElidedLabel::setFullLine(const LineParts& line) {
    isName_ = false;
    setMinimumWidth(0);
    take(line, line.text());
}

void ElidedLabel::setFullName(const QString& name) {
    isName_ = true;
    setMinimumWidth(0);
    take({{name}, {}}, name);
}

void ElidedLabel::setShortText(const QString& text, const QString& atLength) {
    isName_ = false;
    const QMargins margins = contentsMargins();
    setMinimumWidth(fontMetrics().horizontalAdvance(text) + margins.left() + margins.right());
    take({{text}, {}}, atLength);
}

void ElidedLabel::take(const LineParts& line, const QString& atLength) {
    line_ = line;
    full_ = line.text();
    atLength_ = atLength;
    setAccessibleName(atLength);
    fit();
}

void ElidedLabel::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    fit();
}

void ElidedLabel::fit() {
    const int width = contentsRect().width();
    const QString fitting =
        isName_ ? fontMetrics().elidedText(full_, Qt::ElideMiddle, width) : fitted(line_, fontMetrics(), width);
    setText(fitting);
    setToolTip(fitting == atLength_ ? QString() : atLength_);
}

}  // namespace ui
