#pragma once

#include <QWidget>

#include "ui/session/Session.h"

class QLabel;
class QAction;

namespace ui {

class LatentSliderList;
class MessageLine;
class RealField;
class Theme;

/// The point in latent space, a slider a dimension, with a row of buttons to draw one at random, go back to the middle,
/// copy and paste. Its actions() are for a menu; they carry their shortcuts.
class SlidersPanel : public QWidget {
    Q_OBJECT

   public:
    SlidersPanel(Session& session, Theme& theme, QWidget* parent = nullptr);

    void random();
    void reset();
    void copy();
    void paste();
    /// Orders the sliders by what the model says now.
    void sort();

   Q_SIGNALS:
    /// The person has chosen another point, by a slider or a command.
    void used();

   private:
    QAction* addCommand(const QString& name, const QString& text, const QString& iconName, const QKeySequence& keys,
                        const QString& help);
    void buildSpace();
    void showSnapshot();

    Session& session_;
    LatentSliderList* list_;
    RealField* temperature_;
    MessageLine* message_;
    QLabel* empty_;
};

}  // namespace ui
