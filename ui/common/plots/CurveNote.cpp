#include "ui/common/plots/CurveNote.h"

#include <algorithm>

#include "ui/common/theme/Theme.h"

namespace ui {

namespace {
constexpr int kNoteMargin = 6;  // pixels
}

CurveNote* CurveNote::placeAbove(QCustomPlot& plot) {
    auto* note = new CurveNote;
    plot.plotLayout()->insertRow(0);
    plot.plotLayout()->addElement(0, 0, note);
    note->setLayer(QStringLiteral("legend"));
    return note;
}

void CurveNote::setText(const QString& text, bool alone) {
    text_ = text;
    alone_ = alone;
}

void CurveNote::applyColors(const ThemeColors& colors) {
    color_ = colors.mutedText;
    ground_ = colors.panel;
}

QSize CurveNote::minimumOuterSizeHint() const {
    if (text_.isEmpty() || alone_) return {0, 0};
    const QRect room(0, 0, std::max(1, mParentPlot->viewport().width() - 2 * kNoteMargin), QWIDGETSIZE_MAX);
    const QFontMetrics metrics(mParentPlot->font());
    return {0, metrics.boundingRect(room, Qt::TextWordWrap, text_).height() + kNoteMargin};
}

QSize CurveNote::maximumOuterSizeHint() const {
    return {QWIDGETSIZE_MAX, minimumOuterSizeHint().height()};
}

void CurveNote::draw(QCPPainter* painter) {
    if (text_.isEmpty()) return;
    painter->setFont(mParentPlot->font());
    painter->setPen(QPen(color_));
    const int margin = alone_ ? 2 * kNoteMargin : kNoteMargin;
    const QRect place = (alone_ ? mParentPlot->viewport() : rect()).adjusted(margin, 0, -margin, 0);
    if (alone_) painter->fillRect(mParentPlot->viewport(), ground_);
    painter->drawText(place, (alone_ ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignBottom) | Qt::TextWordWrap, text_);
}

}  // namespace ui
