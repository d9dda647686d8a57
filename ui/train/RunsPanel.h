#pragma once

#include <QWidget>
#include <string>

#include "ui/train/ComparisonController.h"
#include "ui/train/RunsController.h"
#include "ui/train/ShownRunController.h"

class QAction;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPlainTextEdit;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace ui {

class MessageLine;
class Theme;

/// Every training of the project, the newest on top: what became of it, its notes, and what can be done with it. The
/// selected one is on screen; those that are ticked are compared. Its actions() are for a menu; they work while the
/// panel is seen.
class RunsPanel : public QWidget {
    Q_OBJECT

   public:
    RunsPanel(RunsController& runs, ShownRunController& selection, ComparisonController& comparison,
              TrainingController& training, Theme& theme, QWidget* parent = nullptr);

    /// What was typed about the run is saved, though the field may have the focus still.
    void keepNotes();

   Q_SIGNALS:
    /// Somebody wants to train with the settings of a run.
    void settingsRequested(const core::RunSettings& settings);
    void modelRequested(const std::string& id);
    void bestRequested(const std::string& id);  ///< the same for its best weights
    /// Another training with the settings of a run is to wait in the queue.
    void queueRequested(const std::string& id, const QString& name);

   protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

   private:
    void buildList(QVBoxLayout* column);
    void buildActions();
    void buildButtons(QVBoxLayout* column);
    void showButtons();
    /// What can be done with the run under the pointer, which is selected by then.
    void showMenu(const QPoint& position);
    void buildDetails(QVBoxLayout* column);
    const std::string& currentRun() const { return selection_.selected(); }
    void showRuns();
    QString emptyText() const;
    void showSelected();
    void showRun(QListWidgetItem* item, const StudioRun& run);
    void showCurrent();
    void showInterrupted();
    void showActions();

    RunsController& runs_;
    ShownRunController& selection_;
    ComparisonController& comparison_;
    TrainingController& training_;
    Theme& theme_;
    QWidget* interrupted_;
    QLabel* interruptedText_;
    std::string interruptedRun_;
    QStackedWidget* stack_;
    QLabel* empty_;
    QListWidget* list_;
    QWidget* buttons_;
    QWidget* details_;
    QLineEdit* name_;
    QPlainTextEdit* notes_;
    std::string shown_;  // whose name and notes stand in the fields
    MessageLine* message_;
    bool filling_ = false;
    QAction* open_ = nullptr;
    QAction* openBest_ = nullptr;
    QAction* resume_ = nullptr;
    QAction* use_ = nullptr;
    QAction* queue_ = nullptr;
    QAction* rename_ = nullptr;
    QAction* remove_ = nullptr;
    QAction* undo_ = nullptr;
};

}  // namespace ui
