#include "ui/app/CommandMenus.h"

#include <QAction>
#include <QMenuBar>

#include "ui/common/Command.h"
#include "ui/common/theme/Icon.h"
#include "ui/evaluate/EvaluatePanel.h"
#include "ui/evaluate/EvaluateRoom.h"
#include "ui/explore/ExploreRoom.h"
#include "ui/explore/ExploreView.h"
#include "ui/explore/favorites/FavoritesPanel.h"
#include "ui/explore/history/HistoryPanel.h"
#include "ui/explore/sliders/SlidersPanel.h"
#include "ui/explore/timeline/TimelinePanel.h"
#include "ui/train/RunsPanel.h"
#include "ui/train/TrainPanel.h"
#include "ui/train/TrainRoom.h"
#include "ui/train/queue/QueuePanel.h"
#include "ui/train/sweep/SweepView.h"

namespace ui {

void CommandMenus::addTo(QMenuBar& bar, const ExploreRoom& explore, const TrainRoom& train,
                         const EvaluateRoom& evaluate, const std::function<void()>& find) {
    const QList<QAction*> edits = explore.sliders()->editCommands();
    QMenu* edit = bar.addMenu(tr("&Edit"));
    edit->addActions(explore.favorites()->undoCommands());
    edit->addSeparator();
    edit->addActions(edits);
    edit->addAction(explore.view()->copyCommand());
    edit->addSeparator();
    addMenuCommand(*edit, QStringLiteral("actionFind"), tr("&Find…"), QKeySequence::Find,
                   tr("Find a command, a setting or a term by its name"), find)
        ->setIcon(icon(QStringLiteral("search")));
    QMenu* latent = bar.addMenu(tr("&Latent"));
    for (QAction* action : explore.sliders()->actions() + explore.history()->actions())
        if (!edits.contains(action)) latent->addAction(action);
    latent->addSeparator();
    latent->addAction(explore.favorites()->addingCommand());
    latent->addSeparator();
    latent->addActions(explore.favorites()->compareCommands());
    bar.addMenu(tr("&Timeline"))->addActions(explore.timeline()->actions());
    QMenu* runs = bar.addMenu(tr("T&rain"));
    runs->addActions(train.settings()->actions());
    runs->addAction(train.sweeps()->newCommand());
    runs->addAction(train.sweeps()->showCommand());
    runs->addAction(train.queue()->runCommand());
    runs->addSeparator();
    runs->addActions(train.runs()->actions());
    QMenu* evaluations = bar.addMenu(tr("Eval&uate"));
    for (QAction* action : evaluate.panel()->actions())
        if (!isForFiles(*action)) evaluations->addAction(action);
}

}  // namespace ui
