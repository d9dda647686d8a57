#include "ui/app/TabOrder.h"

#include <QLayout>
#include <QScrollArea>
#include <QSet>
#include <QToolBar>
#include <algorithm>
#include <tuple>

namespace ui {

namespace {

class Collector {
   public:
    void add(QWidget* widget) {
        if (widget->isWindow() || widget->isHidden() || seen_.contains(widget)) return;
        seen_.insert(widget);
        if (widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr) {
            controls_.append(widget);
        }
        if (widget->layout() != nullptr) add(*widget->layout());
        // Those that no layout has: the inside of a scroll area.
        for (QObject* child : widget->children()) {
            if (child->isWidgetType()) add(static_cast<QWidget*>(child));
        }
    }

    const QList<QWidget*>& controls() const { return controls_; }

   private:
    void add(const QLayout& layout) {
        for (int index = 0; index < layout.count(); ++index) {
            QLayoutItem* item = layout.itemAt(index);
            if (item->widget() != nullptr) add(item->widget());
            if (item->layout() != nullptr) add(*item->layout());
        }
    }

    QList<QWidget*> controls_;
    QSet<const QWidget*> seen_;
};

}  // namespace

QList<QWidget*> tabOrder(const QMainWindow& window) {
    auto parts = window.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    // A dock behind the tab of another one lies outside.
    const auto outside = [&](const QWidget* part) { return !window.rect().intersects(part->geometry()); };
    parts.erase(std::remove_if(parts.begin(), parts.end(), outside), parts.end());
    const auto place = [](const QWidget* part) {
        return std::tuple(qobject_cast<const QToolBar*>(part) == nullptr, part->x(), part->y());
    };
    std::sort(parts.begin(), parts.end(),
              [&](const QWidget* one, const QWidget* other) { return place(one) < place(other); });
    Collector collector;
    for (QWidget* part : parts) collector.add(part);
    return collector.controls();
}

bool moveFocus(QMainWindow& window, bool next) {
    const QList<QWidget*> order = tabOrder(window);
    if (order.isEmpty()) return false;
    // A control that went away or was switched off under the hand: nothing else looks chosen in its place.
    if (const QWidget* left = window.focusWidget(); left && (!left->isEnabled() || !left->isVisible())) {
        window.centralWidget()->setFocus();
        return true;
    }
    const qsizetype at = order.indexOf(window.focusWidget());
    qsizetype to = at + (next ? 1 : -1);
    if (to < 0) to = order.size() - 1;
    focusControl(order[to % order.size()], next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void focusControl(QWidget* control, Qt::FocusReason reason) {
    control->setFocus(reason);
    for (QWidget* parent = control->parentWidget(); parent != nullptr; parent = parent->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(parent)) area->ensureWidgetVisible(control);
    }
}

}  // namespace ui
