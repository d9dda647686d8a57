#include "ui/common/PanelScroll.h"

#include <QEvent>
#include <QScrollBar>
#include <algorithm>

namespace ui {

namespace {

constexpr int kLeastLines = 6;  // of text that are in sight

}  // namespace

PanelScroll::PanelScroll(QWidget* content, QWidget* parent) : QScrollArea(parent) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    content->installEventFilter(this);
}

QSize PanelScroll::sizeHint() const {
    return widget()->sizeHint();
}

QSize PanelScroll::minimumSizeHint() const {
    const QSize content = widget()->minimumSizeHint();
    const int lines = kLeastLines * fontMetrics().lineSpacing();
    return {content.width() + (verticalScrollBar()->isVisible() ? verticalScrollBar()->sizeHint().width() : 0),
            std::min(content.height(), lines)};
}

bool PanelScroll::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::LayoutRequest) updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

}  // namespace ui
