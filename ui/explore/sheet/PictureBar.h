#pragma once

#include <QWidget>

#include "ui/explore/sheet/PictureController.h"

class QLabel;
class QProgressBar;
class QToolButton;

namespace ui {

class MessageLine;
class Theme;

/// A picture of a person's own beside what became of it: being searched for, found at a point (a click on it goes
/// there again), or why not. Hidden while there is none.
class PictureBar : public QWidget {
    Q_OBJECT

   public:
    PictureBar(Session& session, PictureController& pictures, Theme& theme, QWidget* parent = nullptr);

   private:
    void showBusy(bool busy);
    void begin(const QString& name, const QImage& picture);
    void showFound(const FoundPicture& picture);
    void showPicture(const QImage& picture);
    void leave();

    Session& session_;
    PictureController& pictures_;
    core::Latent latent_;
    QToolButton* picture_;
    QLabel* sentence_;
    MessageLine* problem_;
    QProgressBar* progress_;
    QToolButton* close_;
};

}  // namespace ui
