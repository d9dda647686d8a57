#pragma once

#include <QObject>
#include <QWidget>

#include "ui/app/StudioParts.h"

namespace ui {

class ExploreView;
class FavouritesPanel;
class HistoryPanel;
class JourneyPanel;
class SlidersPanel;

/// What the Explore workspace is made of, put together: the picture and what is beside it, the sliders with their other
/// views, and the journey. The window gives each its place.
class ExploreRoom : public QObject {
    Q_OBJECT

   public:
    /// `window` owns the panels.
    ExploreRoom(StudioParts& parts, QWidget* window);

    ExploreView* view() const { return view_; }
    SlidersPanel* sliders() const { return sliders_; }
    FavouritesPanel* favourites() const { return favourites_; }
    HistoryPanel* history() const { return history_; }
    JourneyPanel* journey() const { return journey_; }

   Q_SIGNALS:
    /// A path over the map has become a journey.
    void journeyMade();

   private:
    SlidersPanel* sliders_;
    FavouritesPanel* favourites_;
    HistoryPanel* history_;
    JourneyPanel* journey_;
    ExploreView* view_;
};

}  // namespace ui
