#include "ui/explore/ExploreRoom.h"

#include <QApplication>

#include "ui/explore/ExploreView.h"
#include "ui/explore/directions/DirectionsPanel.h"
#include "ui/explore/favourites/FavouritesPanel.h"
#include "ui/explore/history/HistoryPanel.h"
#include "ui/explore/map/MapPanel.h"
#include "ui/explore/sliders/SlidersPanel.h"
#include "ui/explore/timeline/JourneyPanel.h"

namespace ui {

ExploreRoom::ExploreRoom(StudioParts& parts, QWidget* window)
    : QObject(window),
      sliders_(new SlidersPanel(parts.session, parts.theme, window)),
      favourites_(new FavouritesPanel(parts.session, parts.favourites, parts.held, parts.theme, sliders_)),
      history_(new HistoryPanel(parts.session, sliders_->history(), parts.favourites, parts.renderer, parts.theme,
                                sliders_)),
      journey_(new JourneyPanel(parts.session, parts.journey, parts.films, parts.renderer, parts.theme, window)),
      view_(new ExploreView(parts.session, parts.renderer, parts.pictures, parts.maps, parts.nearest, parts.datasets,
                            parts.theme, window)) {
    auto* directions = new DirectionsPanel(parts.session, parts.directions, parts.keptDirections, parts.renderer,
                                           parts.datasets, parts.theme, sliders_);
    sliders_->addView(tr("Directions"), tr("Sliders that each change one thing about the picture."), directions, true);
    sliders_->addView(tr("Favourites"), tr("Points that you keep, as pictures, and two that you compare."),
                      favourites_);
    sliders_->addView(tr("History"), tr("Where you have been, as a tree of pictures, to go back to."), history_);
    connect(directions, &DirectionsPanel::taken, &sliders_->change(),
            [this](const core::Direction& direction, double before) {
                sliders_->change().take({direction, true}, before);
            });
    connect(directions, &DirectionsPanel::used, sliders_, &SlidersPanel::used);
    connect(favourites_, &FavouritesPanel::used, sliders_, &SlidersPanel::used);
    connect(history_, &HistoryPanel::used, sliders_, &SlidersPanel::used);
    connect(history_, &HistoryPanel::wanted, sliders_, [this] { sliders_->openView(history_); });
    connect(favourites_, &FavouritesPanel::told, sliders_, &SlidersPanel::tell);
    connect(&parts.keptJourney, &KeptJourney::failed, journey_, &JourneyPanel::showError);
    connect(&parts.keptJourney, &KeptJourney::savedAfterAll, journey_, &JourneyPanel::showInfo);
    sliders_->setOtherUndo([this, &store = parts.project.store()](bool redo) {
        const QWidget* focus = QApplication::focusWidget();
        if (focus == nullptr || (!favourites_->isAncestorOf(focus) && !journey_->isAncestorOf(focus))) return false;
        redo ? store.redo() : store.undo();
        return true;
    });
    // Who picks one variation after another may go back to each.
    connect(view_, &ExploreView::cellChosen, &sliders_->history(), &LatentHistory::keep);
    connect(view_, &ExploreView::directionsWanted, directions, &DirectionsPanel::prepare);
    connect(directions, &DirectionsPanel::lacked, view_, &ExploreView::setDirectionsLack);
    connect(view_->mapPanel(), &MapPanel::pathDrawn, &parts.journey, &JourneyController::addPath);
    connect(view_->mapPanel(), &MapPanel::pathDrawn, this, &ExploreRoom::journeyMade);
}

}  // namespace ui
