#pragma once

#include <QObject>
#include <QWidget>

#include "ui/evaluate/EvaluateControllers.h"

namespace ui {

class EvaluatePanel;
class EvaluateView;
class Session;
class Theme;

/// What the Evaluate workspace is made of, put together: what is chosen, and in the middle what was found. The window
/// gives each its place.
class EvaluateRoom : public QObject {
    Q_OBJECT

   public:
    /// `window` owns the panels.
    EvaluateRoom(EvaluateControllers& evaluate, Session& session, Theme& theme, QWidget* window);

    EvaluatePanel* panel() const { return panel_; }
    EvaluateView* view() const { return view_; }

   private:
    void show(const EvaluationPointer& record);

    KeptEvaluations& kept_;
    EvaluatePanel* panel_;
    EvaluateView* view_;
};

}  // namespace ui
