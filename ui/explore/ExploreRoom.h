#pragma once

#include <QObject>
#include <QWidget>

namespace ui {

class DatasetController;
class ExploreView;
class FavoritesPanel;
class HistoryPanel;
class TimelinePanel;
class KeptStore;
class RenderController;
class SampleDrag;
class SampleMenu;
class Session;
class SlidersPanel;
class Theme;
struct ExploreControllers;

/// What the Explore workspace is made of, put together: the image and what is beside it, the sliders with their other
/// views, and the timeline. The window gives each its place.
class ExploreRoom : public QObject {
    Q_OBJECT

   public:
    /// `window` owns the panels.
    ExploreRoom(ExploreControllers& explore, Session& session, RenderController& renderer, DatasetController& datasets,
                KeptStore& store, Theme& theme, QWidget* window);

    ExploreView* view() const { return view_; }
    SlidersPanel* sliders() const { return sliders_; }
    FavoritesPanel* favorites() const { return favorites_; }
    HistoryPanel* history() const { return history_; }
    TimelinePanel* timeline() const { return timeline_; }

   Q_SIGNALS:
    /// A path over the map, or a sample, has become part of the timeline.
    void timelineMade();

   private:
    void connectFavorites(ExploreControllers& explore);
    void connectMenu(ExploreControllers& explore);

    SlidersPanel* sliders_;
    FavoritesPanel* favorites_;
    HistoryPanel* history_;
    TimelinePanel* timeline_;
    ExploreView* view_;
    SampleMenu* menu_;
    SampleDrag* drag_;
};

}  // namespace ui
