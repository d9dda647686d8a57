#pragma once

#include <QWidget>
#include <functional>
#include <utility>
#include <vector>

#include "ui/explore/Session.h"
#include "ui/explore/history/LatentHistory.h"
#include "ui/explore/sliders/SliderChange.h"

class QLabel;
class QAction;
class QTabBar;
class QVBoxLayout;

namespace ui {

class ClassMixField;
class LatentSliderList;
class MessageLine;
class RealField;
class Theme;

/// The point in latent space, a slider a dimension or in other views, with a row of buttons to draw one at random, go
/// back to the middle, copy, paste, undo and redo; for a conditional model the class, too. Below it says what the
/// numbers mean in this model and, when asked for, what the slider that was moved last has changed. Its actions() are
/// for a menu; they carry their shortcuts.
class SlidersPanel : public QWidget {
    Q_OBJECT

   public:
    SlidersPanel(Session& session, LatentHistory& history, SliderChange& change, Theme& theme,
                 QWidget* parent = nullptr);

    void random();
    /// To the middle of latent space; of two classes the first one alone stays.
    void reset();
    void copy();
    void paste();
    /// Orders the sliders by what the model says now.
    void sort();
    void undo();
    void redo();

    /// Is asked by Ctrl+Z and Ctrl+Y before the points go back: true where it was something else that was undone, or
    /// redone.
    void setOtherUndo(std::function<bool(bool redo)> undo) { otherUndo_ = std::move(undo); }

    /// Where a view has its tab.
    enum class Place {
        first,  ///< before all others, and it is the one that is shown
        last
    };
    /// Another view of the point, which a switch above shows in the place of the dimensions.
    void addView(const QString& title, const QString& help, QWidget* view, bool hasSliders = false,
                 Place place = Place::last);
    /// Shows one that was added.
    void openView(QWidget* view);
    /// What a view that nobody sees has to say.
    void tell(const QString& sentence, bool error);

    /// For the menu Edit: previous and next latent, copy and paste; the rest of actions() is about the latent itself.
    QList<QAction*> editCommands() const;

   Q_SIGNALS:
    /// The person has chosen another point, by a slider or a command.
    void used();

   private:
    std::function<bool(bool redo)> otherUndo_;
    struct View {
        QWidget* widget;
        bool hasSliders;
    };

    void buildSpace();
    void showClasses();
    void showSnapshot();
    void showHistory();
    void buildChange(QVBoxLayout* column);
    void showView(int index);
    /// The first view that has sliders.
    void openSliders();

    Session& session_;
    LatentHistory& history_;
    SliderChange& change_;
    QAction* undo_ = nullptr;
    QAction* redo_ = nullptr;
    QAction* copy_ = nullptr;
    QAction* paste_ = nullptr;
    ClassMixField* classes_;
    QTabBar* views_;
    std::vector<View> shown_;  // one a tab
    QWidget* dimensions_;
    LatentSliderList* list_;
    RealField* temperature_;
    MessageLine* message_;
    QLabel* help_;
    QWidget* changeFold_;  // what the slider that was moved last has changed, below all views with sliders
    QLabel* empty_;
};

}  // namespace ui
