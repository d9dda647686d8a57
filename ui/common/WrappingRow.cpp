#include "ui/common/WrappingRow.h"

#include <QEvent>
#include <QGridLayout>
#include <algorithm>

#include "ui/common/theme/Theme.h"

namespace ui {

namespace {

int leastWidth(const QWidget& widget) {
    return widget.minimumSizeHint().width();
}

}  // namespace

WrappingRow::WrappingRow(QWidget* first, QWidget* middle, QWidget* last, QWidget* parent)
    : QWidget(parent), first_(first), middle_(middle), last_(last), grid_(new QGridLayout(this)) {
    grid_->setContentsMargins(space::kPanel, space::kMedium, space::kPanel, space::kMedium);
    grid_->setSpacing(space::kMedium);
    grid_->setColumnStretch(1, 1);
    grid_->addWidget(first_, 0, 0);
    grid_->addWidget(middle_, 0, 1);
    grid_->addWidget(last_, 0, 2);
}

QSize WrappingRow::minimumSizeHint() const {
    const QMargins margins = grid_->contentsMargins();
    const int ends = leastWidth(*first_) + grid_->horizontalSpacing() + leastWidth(*last_);
    return {std::max(ends, leastWidth(*middle_)) + margins.left() + margins.right(),
            QWidget::minimumSizeHint().height()};
}

void WrappingRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

// A group may have become wider or narrower.
bool WrappingRow::event(QEvent* event) {
    if (event->type() == QEvent::LayoutRequest) arrange();
    return QWidget::event(event);
}

void WrappingRow::arrange() {
    const QMargins margins = grid_->contentsMargins();
    const int needed = leastWidth(*first_) + leastWidth(*middle_) + leastWidth(*last_) +
                       2 * grid_->horizontalSpacing() + margins.left() + margins.right();
    const bool wrapped = width() < needed;
    if (wrapped == wrapped_) return;
    wrapped_ = wrapped;
    grid_->removeWidget(middle_);
    if (wrapped)
        grid_->addWidget(middle_, 1, 0, 1, 3);
    else
        grid_->addWidget(middle_, 0, 1);
    updateGeometry();
}

}  // namespace ui
