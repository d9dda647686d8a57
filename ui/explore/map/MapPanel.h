#pragma once

#include <QWidget>
#include <vector>

#include "core/model/Latent.h"
#include "ui/data/DatasetController.h"
#include "ui/explore/Session.h"
#include "ui/explore/map/MapController.h"

class QFrame;
class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

class ClassLegend;
class DatasetOffer;
class MapBar;
class MapView;
class MessageLine;
class Theme;

/// The map of the open dataset with its legend, and what becomes of it: why there is none, how far its making has come.
/// It is made when the panel is seen for the first time.
class MapPanel : public QWidget {
    Q_OBJECT

   public:
    MapPanel(Session& session, MapController& maps, DatasetController& datasets, MapBar& bar, Theme& theme,
             QWidget* parent = nullptr);

   Q_SIGNALS:
    /// A hand drew a path over the map: the latents along it, evenly spread.
    void pathDrawn(const std::vector<core::Latent>& latents);

   protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

   private:
    void follow();
    void showProgress();
    /// Where it has something to show.
    void showOverlay();
    void placeOverlay();
    QString emptyText() const;
    /// What there is no map without, where it is images.
    QString neededText() const;
    void moveCross();
    void requestBackground();
    void leavePath(const std::vector<core::MapPoint>& places);

    Session& session_;
    MapController& maps_;
    MapBar& bar_;
    Theme& theme_;
    MapView* view_;
    QFrame* overlay_;
    QLabel* doing_;
    QProgressBar* progress_;
    QPushButton* cancel_;
    DatasetOffer* offer_;  // in the middle of the map that is not there
    ClassLegend* legend_;
    MessageLine* message_;
    std::shared_ptr<const core::LatentMap> decodedFor_;
    core::Latent decodedAcross_;  // what lay across the plane when the background was asked for last
};

}  // namespace ui
