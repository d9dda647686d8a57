#include "ui/common/PlacedSplitter.h"

namespace ui {

PlacedSplitter::PlacedSplitter(Qt::Orientation orientation, QWidget* parent) : QSplitter(orientation, parent) {
    setChildrenCollapsible(false);
    connect(this, &QSplitter::splitterMoved, this, [this] { placed_ = true; });
}

void PlacedSplitter::place(const QByteArray& state) {
    if (!restoreState(state)) return;
    placed_ = true;
    setChildrenCollapsible(false);  // a state may say otherwise
}

}  // namespace ui
