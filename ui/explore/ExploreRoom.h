#pragma once

#include <QObject>
#include <QWidget>

namespace ui {

class DatasetController;
class ExploreView;
class FavouritesPanel;
class HistoryPanel;
class JourneyPanel;
class KeptStore;
class RenderController;
class Session;
class SlidersPanel;
class Theme;
struct ExploreControllers;

/// What the Explore workspace is made of, put together: the picture and what is beside it, the sliders with their other
/// views, and the journey. The window gives each its place.
class ExploreRoom : public QObject {
    Q_OBJECT

   public:
    /// `window` owns the panels.
    ExploreRoom(ExploreControllers& explore, Session& session, RenderController& renderer, DatasetController& datasets,
                KeptStore& store, Theme& theme, QWidget* window);

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
