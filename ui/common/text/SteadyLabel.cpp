#include "ui/common/text/SteadyLabel.h"

#include <algorithm>

namespace ui {

SteadyLabel::SteadyLabel(QWidget* parent) : QLabel(parent) {
    setWordWrap(true);
    setAlignment(Qt::AlignLeft | Qt::AlignTop);
    setTextFormat(Qt::PlainText);
}

void SteadyLabel::setPossibleTexts(const QStringList& texts) {
    texts_ = texts;
    updateGeometry();
}

int SteadyLabel::heightForWidth(int width) const {
    int height = QLabel::heightForWidth(width);
    const QMargins margins = contentsMargins();
    const QRect room(0, 0, width - margins.left() - margins.right(), QWIDGETSIZE_MAX);
    for (const QString& text : texts_) {
        const int textHeight = fontMetrics().boundingRect(room, Qt::TextWordWrap, text).height();
        height = std::max(height, textHeight + margins.top() + margins.bottom());
    }
    return height;
}

}  // namespace ui
