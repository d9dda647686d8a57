#pragma once

#include <QWidget>
#include <vector>

#include "ui/controllers/JobRunner.h"
#include "ui/controllers/PictureController.h"
#include "ui/controllers/RenderController.h"
#include "ui/session/Session.h"

class QAction;
class QBoxLayout;

namespace ui {

class ExploreSheetBar;
class ImageView;
class MessageLine;
class SheetView;
class Theme;

/// The picture at the point in latent space, large, with a sheet of neighbours beside it. Both follow the sliders and
/// the newest weights while the view is seen. A click on a cell goes there. Its actions() are for a menu.
class ExploreView : public QWidget {
    Q_OBJECT

   public:
    ExploreView(Session& session, RenderController& renderer, PictureController& pictures, Theme& theme,
                QWidget* parent = nullptr);

    /// Write PNG files with the pixels of the model, one at a time and off the GUI thread. -> saved, or a line that
    /// says why not
    void saveImage(const QString& file);
    void saveSheet(const QString& file);
    /// Lets a person choose a picture of their own, and goes to its point.
    void choosePicture();

   Q_SIGNALS:
    /// The next one may be saved.
    void saved(const QString& file);

   protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

   private:
    void buildActions();
    void connectSession();
    void changeSpace();
    void requestImage();
    void requestSheet();
    void write(const QString& file, std::vector<core::Image> pictures, int columns);

    Session& session_;
    RenderController& renderer_;
    PictureController& pictures_;
    ImageView* image_;
    SheetView* sheet_;
    ExploreSheetBar* bar_;
    MessageLine* message_;
    QBoxLayout* body_ = nullptr;
    QAction* fromPictureAction_ = nullptr;
    QAction* saveImageAction_ = nullptr;
    QAction* saveSheetAction_ = nullptr;
    QAction* smoothAction_ = nullptr;
    std::vector<core::Latent> cells_;  // of the sheet that is shown
    QString written_;                  // by the job that has not ended yet
    QString drawingProblem_;           // the renderer's last one
    JobRunner writer_;                 // last: joins first
};

}  // namespace ui
