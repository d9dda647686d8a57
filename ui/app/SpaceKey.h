#pragma once

#include <QObject>

namespace ui {

/// Space is a shortcut of the window (play), and it is what presses a button, opens a list and types a blank. While one
/// exists, a control that is reached by Tab keeps Space for itself; only those that have no use for it, sliders and
/// time lines, leave it to the shortcut.
class SpaceKey : public QObject {
    Q_OBJECT

   public:
    /// For the whole application, as long as the parent lives.
    explicit SpaceKey(QObject* parent);

   protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace ui
