#pragma once

#include <QWidget>

#include "ui/explore/Session.h"
#include "ui/explore/ShownSample.h"
#include "ui/explore/sheet/HeldPoints.h"

class QAction;
class QLabel;

namespace ui {

class ImageTile;

/// Two held points beside each other, A and B, how far apart they are and, when asked for, where their images differ.
/// A click on one goes there. Hidden while nothing is held. Its actions() are for a menu.
class HeldPointsBar : public QWidget {
    Q_OBJECT

   public:
    HeldPointsBar(Session& session, HeldPoints& held, QWidget* parent = nullptr);

    /// Where the image is not seen, the keys of the commands do nothing.
    void setActive(bool active);

   Q_SIGNALS:
    /// The person has chosen another point.
    void used();
    /// What a command did, for the panel to say.
    void told(const QString& sentence);
    /// Of a held sample; `place` is one of the screen.
    void menuRequested(const ui::ShownSample& sample, const QPoint& place);

   private:
    void buildActions();
    ImageTile* buildSlot(HeldPoints::Side side, const QString& letter);
    void hold(HeldPoints::Side side);
    void showHeld();
    void showDifference();
    void showHere();

    Session& session_;
    HeldPoints& held_;
    bool active_ = true;
    QAction* holdA_ = nullptr;
    QAction* holdB_ = nullptr;
    QAction* flip_ = nullptr;
    QAction* compare_ = nullptr;
    ImageTile* a_;
    ImageTile* b_;
    ImageTile* difference_;
    QLabel* text_;
};

}  // namespace ui
