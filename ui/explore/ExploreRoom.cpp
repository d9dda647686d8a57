#include "ui/explore/ExploreRoom.h"

#include <QApplication>

#include "ui/explore/ExploreControllers.h"
#include "ui/explore/ExploreView.h"
#include "ui/explore/SampleMenu.h"
#include "ui/explore/directions/DirectionsPanel.h"
#include "ui/explore/favorites/FavoritesPanel.h"
#include "ui/explore/history/HistoryPanel.h"
#include "ui/explore/map/MapPanel.h"
#include "ui/explore/sliders/SlidersPanel.h"
#include "ui/explore/timeline/TimelinePanel.h"
#include "ui/export/SampleDrag.h"

namespace ui {

ExploreRoom::ExploreRoom(ExploreControllers& explore, Session& session, RenderController& renderer,
                         DatasetController& datasets, KeptStore& store, Theme& theme, QWidget* window)
    : QObject(window),
      sliders_(new SlidersPanel(session, explore.history, explore.change, theme, window)),
      favorites_(
          new FavoritesPanel(session, explore.favorites, explore.held, explore.favoriteExports, theme, sliders_)),
      history_(new HistoryPanel(session, explore.history, explore.favorites, renderer, theme, sliders_)),
      timeline_(
          new TimelinePanel(session, explore.timeline, explore.timelineFiles, explore.videos, renderer, theme, window)),
      view_(new ExploreView(session, renderer, explore.projections, explore.maps, explore.nearest, explore.imageFiles,
                            datasets, theme, window)),
      menu_(new SampleMenu(session, explore.favorites, explore.held, explore.timeline, renderer, window)),
      drag_(new SampleDrag(this)) {
    auto* directions =
        new DirectionsPanel(session, explore.directions, explore.keptDirections, renderer, datasets, theme, sliders_);
    sliders_->addView(tr("Directions"), tr("Sliders that move along directions in latent space."), directions, true,
                      SlidersPanel::Place::first);
    sliders_->addView(tr("Favorites"), tr("Latents that you saved, shown as samples, and two to compare (A and B)."),
                      favorites_);
    sliders_->addView(tr("History"), tr("Latents that you visited, as a tree of samples to go back to."), history_);
    connect(directions, &DirectionsPanel::taken, &explore.change,
            [&change = explore.change](const core::Direction& direction, double before) {
                change.take({direction, true}, before);
            });
    connect(directions, &DirectionsPanel::used, sliders_, &SlidersPanel::used);
    connect(favorites_, &FavoritesPanel::used, sliders_, &SlidersPanel::used);
    connect(history_, &HistoryPanel::used, sliders_, &SlidersPanel::used);
    connect(history_, &HistoryPanel::wanted, sliders_, [this] { sliders_->openView(history_); });
    connect(favorites_, &FavoritesPanel::told, sliders_, &SlidersPanel::tell);
    connect(&explore.keptTimeline, &KeptTimeline::failed, timeline_, &TimelinePanel::showError);
    connect(&explore.keptTimeline, &KeptTimeline::savedAfterAll, timeline_, &TimelinePanel::showInfo);
    sliders_->setOtherUndo([this, &store](bool redo) {
        const QWidget* focus = QApplication::focusWidget();
        if (focus == nullptr || (!favorites_->isAncestorOf(focus) && !timeline_->isAncestorOf(focus))) return false;
        redo ? store.redo() : store.undo();
        return true;
    });
    view_->addImageCommands(QList<QAction*>{timeline_->keyframeCommand(), favorites_->addingCommand()} +
                            favorites_->compareCommands().first(2));
    connectFavorites(explore);
    connectMenu(explore);
    drag_->setObjectName(QStringLiteral("explore_drag"));
    connect(view_, &ExploreView::sampleDragged, drag_, &SampleDrag::begin);
    connect(favorites_, &FavoritesPanel::sampleDragged, drag_, &SampleDrag::begin);
    connect(drag_, &SampleDrag::failed, view_, &ExploreView::tellProblem);
    // Who picks one variation after another may go back to each.
    connect(view_, &ExploreView::cellChosen, &explore.history, &LatentHistory::keep);
    connect(view_, &ExploreView::directionsWanted, directions, &DirectionsPanel::prepare);
    connect(directions, &DirectionsPanel::lacked, view_, &ExploreView::setDirectionsLack);
    connect(view_->mapPanel(), &MapPanel::pathDrawn, &explore.timeline, &TimelineController::addPath);
    connect(view_->mapPanel(), &MapPanel::pathDrawn, this, &ExploreRoom::timelineMade);
}

void ExploreRoom::connectFavorites(ExploreControllers& explore) {
    connect(favorites_, &FavoritesPanel::openRequested, &explore.favoriteOpener, &FavoriteOpener::open);
    connect(&explore.favoriteOpener, &FavoriteOpener::shown, favorites_, [this] {
        favorites_->tell({});  // what it said of the other model
        Q_EMIT favorites_->used();
    });
    connect(&explore.favoriteOpener, &FavoriteOpener::failed, favorites_,
            [this](const QString& sentence) { favorites_->tell(sentence, true); });
}

void ExploreRoom::connectMenu(ExploreControllers& explore) {
    connect(view_, &ExploreView::sampleMenuRequested, menu_, &SampleMenu::open);
    connect(view_, &ExploreView::imageMenuRequested, menu_, &SampleMenu::openForImage);
    connect(favorites_, &FavoritesPanel::menuRequested, menu_, &SampleMenu::open);
    connect(history_, &HistoryPanel::menuRequested, menu_, &SampleMenu::open);
    connect(menu_, &SampleMenu::saveRequested, view_,
            [view = view_](const QString& file, const ShownSample& sample) { view->saveSample(file, sample); });
    connect(menu_, &SampleMenu::saveAsked, view_, &ExploreView::askToSave);
    connect(menu_, &SampleMenu::told, view_, &ExploreView::tell);
    connect(menu_, &SampleMenu::failed, view_, &ExploreView::tellProblem);
    // Who goes to one sample after another may go back to each.
    connect(menu_, &SampleMenu::shown, &explore.history, &LatentHistory::keep);
    connect(menu_, &SampleMenu::shown, sliders_, &SlidersPanel::used);
    connect(menu_, &SampleMenu::keyframeAdded, this, &ExploreRoom::timelineMade);
    connect(timeline_->keyframeCommand(), &QAction::triggered, this, &ExploreRoom::timelineMade);
}

}  // namespace ui
