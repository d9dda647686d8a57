#include "ui/app/SpaceKey.h"

#include <QAbstractSlider>
#include <QApplication>
#include <QKeyEvent>

#include "ui/explore/history/HistoryTree.h"
#include "ui/explore/map/MapView.h"
#include "ui/explore/sheet/SheetView.h"
#include "ui/explore/timeline/TimelineTrack.h"

namespace ui {

namespace {

bool wantsSpace(const QWidget& control) {
    return (control.focusPolicy() & Qt::TabFocus) != 0 && qobject_cast<const QAbstractSlider*>(&control) == nullptr &&
           qobject_cast<const TimelineTrack*>(&control) == nullptr &&
           qobject_cast<const MapView*>(&control) == nullptr && qobject_cast<const SheetView*>(&control) == nullptr &&
           qobject_cast<const HistoryTree*>(&control) == nullptr;
}

}  // namespace

SpaceKey::SpaceKey(QObject* parent) : QObject(parent) {
    qApp->installEventFilter(this);
}

bool SpaceKey::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride) return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    const QWidget* control = QApplication::focusWidget();
    if (key->key() != Qt::Key_Space || control != watched || !wantsSpace(*control)) return false;
    event->accept();
    return true;
}

}  // namespace ui
