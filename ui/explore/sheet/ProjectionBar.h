#pragma once

#include <QWidget>

#include "ui/explore/ShownSample.h"
#include "ui/explore/sheet/ProjectionController.h"

class QLabel;
class QProgressBar;
class QToolButton;

namespace ui {

class MessageLine;
class Theme;

/// An image of a person's own beside what became of it: being searched for, found at a point (a click on it goes
/// there again), or why not. Hidden while there is none.
class ProjectionBar : public QWidget {
    Q_OBJECT

   public:
    ProjectionBar(Session& session, ProjectionController& projections, Theme& theme, QWidget* parent = nullptr);

   Q_SIGNALS:
    /// Of the projected image; `place` is one of the screen.
    void menuRequested(const ui::ShownImage& image, const QPoint& place);

   private:
    void showBusy(bool busy);
    void begin(const QString& name, const QImage& image);
    void showFound(const Projection& image);
    void showImage(const QImage& image);
    void leave();

    Session& session_;
    ProjectionController& projections_;
    core::Latent latent_;
    QImage shown_;
    QToolButton* image_;
    QLabel* sentence_;
    MessageLine* problem_;
    QProgressBar* progress_;
    QToolButton* close_;
};

}  // namespace ui
