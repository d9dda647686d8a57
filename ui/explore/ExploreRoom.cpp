#include "ui/explore/ExploreRoom.h"

#include <QApplication>

#include "ui/explore/ExploreControllers.h"
#include "ui/explore/ExploreView.h"
#include "ui/explore/directions/DirectionsPanel.h"
#include "ui/explore/favourites/FavouritesPanel.h"
#include "ui/explore/history/HistoryPanel.h"
#include "ui/explore/map/MapPanel.h"
#include "ui/explore/sliders/SlidersPanel.h"
#include "ui/explore/timeline/JourneyPanel.h"

namespace ui {

ExploreRoom::ExploreRoom(ExploreControllers& explore, Session& session, RenderController& renderer,
                         DatasetController& datasets, KeptStore& store, Theme& theme, QWidget* window)
    : QObject(window),
      sliders_(new SlidersPanel(session, explore.history, explore.change, theme, window)),
      favourites_(new FavouritesPanel(session, explore.favourites, explore.held, theme, sliders_)),
      history_(new HistoryPanel(session, explore.history, explore.favourites, renderer, theme, sliders_)),
      journey_(
          new JourneyPanel(session, explore.journey, explore.journeyFiles, explore.films, renderer, theme, window)),
      view_(new ExploreView(session, renderer, explore.pictures, explore.maps, explore.nearest, explore.imageFiles,
                            datasets, theme, window)) {
    auto* directions =
        new DirectionsPanel(session, explore.directions, explore.keptDirections, renderer, datasets, theme, sliders_);
    sliders_->addView(tr("Directions"), tr("Sliders that each change one thing about the picture."), directions, true);
    sliders_->addView(tr("Favourites"), tr("Points that you keep, as pictures, and two that you compare."),
                      favourites_);
    sliders_->addView(tr("History"), tr("Where you have been, as a tree of pictures, to go back to."), history_);
    connect(directions, &DirectionsPanel::taken, &explore.change,
            [&change = explore.change](const core::Direction& direction, double before) {
                change.take({direction, true}, before);
            });
    connect(directions, &DirectionsPanel::used, sliders_, &SlidersPanel::used);
    connect(favourites_, &FavouritesPanel::used, sliders_, &SlidersPanel::used);
    connect(history_, &HistoryPanel::used, sliders_, &SlidersPanel::used);
    connect(history_, &HistoryPanel::wanted, sliders_, [this] { sliders_->openView(history_); });
    connect(favourites_, &FavouritesPanel::told, sliders_, &SlidersPanel::tell);
    connect(&explore.keptJourney, &KeptJourney::failed, journey_, &JourneyPanel::showError);
    connect(&explore.keptJourney, &KeptJourney::savedAfterAll, journey_, &JourneyPanel::showInfo);
    sliders_->setOtherUndo([this, &store](bool redo) {
        const QWidget* focus = QApplication::focusWidget();
        if (focus == nullptr || (!favourites_->isAncestorOf(focus) && !journey_->isAncestorOf(focus))) return false;
        redo ? store.redo() : store.undo();
        return true;
    });
    // Who picks one variation after another may go back to each.
    connect(view_, &ExploreView::cellChosen, &explore.history, &LatentHistory::keep);
    connect(view_, &ExploreView::directionsWanted, directions, &DirectionsPanel::prepare);
    connect(directions, &DirectionsPanel::lacked, view_, &ExploreView::setDirectionsLack);
    connect(view_->mapPanel(), &MapPanel::pathDrawn, &explore.journey, &JourneyController::addPath);
    connect(view_->mapPanel(), &MapPanel::pathDrawn, this, &ExploreRoom::journeyMade);
}

}  // namespace ui
