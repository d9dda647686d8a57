#pragma once

#include <QApplication>
#include <QPoint>
#include <QPointF>
#include <optional>

namespace ui {

/// Tells a drag from a click: one that takes something out of a widget.
class DragGesture {
   public:
    void press(const QPointF& place) {
        from_ = place.toPoint();
        begun_ = false;
    }
    void release() { from_.reset(); }
    /// Between press() and release(), whatever became of it.
    bool held() const { return from_.has_value(); }
    /// It has become a drag.
    bool begun() const { return from_ && begun_; }
    /// True once: it has just become a drag.
    bool begins(const QPointF& place) {
        if (!from_ || begun_) return false;
        begun_ = (place.toPoint() - *from_).manhattanLength() >= QApplication::startDragDistance();
        return begun_;
    }

   private:
    std::optional<QPoint> from_;
    bool begun_ = false;
};

}  // namespace ui
