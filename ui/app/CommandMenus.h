#pragma once

#include <QCoreApplication>
#include <functional>

class QMenuBar;

namespace ui {

class EvaluateRoom;
class ExploreRoom;
class TrainRoom;

/// The menus of what the panels can do: Edit, Latent, Timeline, Train and Evaluate.
class CommandMenus {
    Q_DECLARE_TR_FUNCTIONS(ui::CommandMenus)

   public:
    /// Adds them to `bar`; `find` is what Find does.
    static void addTo(QMenuBar& bar, const ExploreRoom& explore, const TrainRoom& train, const EvaluateRoom& evaluate,
                      const std::function<void()>& find);
};

}  // namespace ui
