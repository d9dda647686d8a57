#pragma once

#include <QWidget>
#include <vector>

#include "core/parameter/Settings.h"
#include "ui/data/DatasetController.h"
#include "ui/explore/Session.h"
#include "ui/explore/ShownSample.h"
#include "ui/explore/map/MapController.h"
#include "ui/explore/sheet/NearestController.h"
#include "ui/explore/sheet/ProjectionController.h"
#include "ui/export/SampleDrag.h"
#include "ui/jobs/RenderClient.h"

class QAction;
class QBoxLayout;
class QStackedWidget;

namespace ui {

class ExploreSheetBar;
class ImageFileController;
class ImageView;
class MapBar;
class MapPanel;
class MessageLine;
class NearestStrip;
class RenderController;
class SampleWindow;
class SettingsMemory;
class SheetView;
class Theme;

/// The image at the point in latent space, large, with a sheet of neighbors, a map of the data or nothing beside it,
/// and below them the images of the data that are nearest to it. All follow the sliders and the newest weights while
/// the view is seen. A click on a cell, a place or an image goes there. Its actions() are for a menu.
class ExploreView : public QWidget {
    Q_OBJECT

   public:
    ExploreView(Session& session, RenderController& renderer, ProjectionController& projections, MapController& maps,
                NearestController& nearest, ImageFileController& files, DatasetController& datasets, Theme& theme,
                QWidget* parent = nullptr);

    /// Its signal pathDrawn() gives the latents along a path over the map.
    MapPanel* mapPanel() const { return mapPanel_; }
    /// What a person chose for the files of samples.
    SettingsMemory& memory() const { return *forms_; }

    /// Write PNG files with the pixels of the model, one at a time and off the GUI thread; those of samples have their
    /// recipe in them. -> saved, or a line that says why not
    void saveImage(const QString& file);
    /// Without a latent and a recipe it is written as an image.
    void saveSample(const QString& file, const ShownSample& sample, const core::Settings& form = {});
    /// Asks how large, in which format and where, and saves it; a line says what became of it.
    void askToSave(const ShownSample& sample);
    void saveSheet(const QString& file);
    /// Why there are no directions to make rows of; an empty sentence: they are still looked for.
    void setDirectionsLack(const QString& sentence);
    /// What a menu of a sample did.
    void tell(const QString& sentence);
    void tellProblem(const QString& sentence);
    /// Copies the current sample.
    QAction* copyCommand() const { return copyImageAction_; }
    /// Commands of others that the menu of the current sample offers, too (a right click on it).
    void addImageCommands(const QList<QAction*>& commands);
    /// Lets a person choose an image of their own, and goes to its point.
    void chooseImage();

   Q_SIGNALS:
    /// The image at this point, or these cells of the sheet, were drawn and are in their place.
    void imageShown(const core::Latent& latent);
    void sheetShown(const std::vector<core::Latent>& latents);
    void drawingFailed(const QString& sentence);
    /// The next one may be saved.
    void saved(const QString& file);
    /// A person has gone to an image of the sheet.
    void cellChosen();
    /// A menu is asked for, at a place of the screen: of a sample of the sheet, of an image that is near the current
    /// sample, or of a projected one.
    void sampleMenuRequested(const ui::ShownSample& sample, const QPoint& place);
    void imageMenuRequested(const ui::ShownImage& image, const QPoint& place);
    /// The current sample, or one of the sheet, is dragged out of the window.
    void sampleDragged(const ui::DraggedSample& sample);
    /// The sheet shall have a row for each direction, and none are known yet.
    void directionsWanted();

   protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

   private:
    /// What the sheet was last asked for.
    struct AskedSheet {
        core::SnapshotPointer snapshot;
        std::vector<core::Latent> latents;
        core::ClassMix classes;

        bool operator==(const AskedSheet&) const = default;
    };

    void buildActions();
    void buildSwitch();
    void showAlone();
    /// The sheet, the map or nothing: as the switch says.
    void showBeside();
    bool sheetIsShown() const;
    void connectSession();
    void changeSpace();
    void requestImage();
    void requestSheet();
    void showImage(const RenderResult& result);
    void showSheet(const RenderResult& result);
    void showProblem(const QString& sentence);
    void showEmptyText();
    ShownSample current() const;
    ShownSample sampleOf(int cell) const;
    void dragOut(QWidget* from, const ShownSample& sample);
    void openMenuOf(int cell, const QPoint& place);
    void dragOverSheet(const QPointF& place);
    void followMarker();
    /// Whether another one may be written now; a line says where not.
    bool mayWrite();

    Session& session_;
    Theme& theme_;
    ProjectionController& projections_;
    ImageFileController& files_;
    RenderClient* imageClient_;
    RenderClient* sheetClient_;
    ImageView* image_;
    SampleWindow* alone_ = nullptr;
    SheetView* sheet_;
    ExploreSheetBar* bar_;
    MapBar* mapBar_;
    MapPanel* mapPanel_;
    QStackedWidget* bars_;    // of the sheet or of the map
    QStackedWidget* beside_;  // the sheet or the map
    NearestStrip* nearest_;
    MessageLine* message_;
    SettingsMemory* forms_;  // of the samples that were saved
    QBoxLayout* body_ = nullptr;
    QAction* fromImageAction_ = nullptr;
    QAction* saveImageAction_ = nullptr;
    QAction* copyImageAction_ = nullptr;
    QAction* saveSheetAction_ = nullptr;
    QAction* smoothAction_ = nullptr;
    QAction* sheetAction_ = nullptr;
    QAction* mapAction_ = nullptr;
    QString directionsLack_;
    AskedSheet asked_;
    std::vector<core::Latent> cells_;  // of the sheet that is shown
    QString drawingProblem_;           // the renderer's last one
};

}  // namespace ui
