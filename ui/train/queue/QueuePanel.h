#pragma once

#include <QWidget>
#include <cstdint>

#include "ui/train/queue/QueueController.h"

class QAction;
class QLabel;
class QListWidget;
class QListWidgetItem;
class QProgressBar;
class QStackedWidget;
class QVBoxLayout;

namespace ui {

class MessageLine;
class Theme;

/// The trainings that wait in the project, those that have ended where they ran, and what can be done with them. Those
/// that wait can be dragged to another place.
class QueuePanel : public QWidget {
    Q_OBJECT

   public:
    QueuePanel(QueueController& queue, TrainingController& training, Theme& theme, QWidget* parent = nullptr);

    /// For a menu: it works while another panel is seen.
    QAction* runCommand() const { return run_; }

   Q_SIGNALS:
    /// The runs of this sweep are done, and a person wants to see them.
    void sweepWanted(const std::string& sweep);

   protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

   private:
    void buildList(QVBoxLayout* column);
    QAction* add(const QString& name, const QString& text, const QString& iconName, const QString& help);
    void buildActions();
    void buildButtons(QVBoxLayout* column);
    void connectQueue();
    void offerToRun(int waiting);
    /// What was offered is true no longer, or of another number.
    void followOffer();
    void showMenu(const QPoint& position);
    void showQueue();
    void showEntry(QListWidgetItem* item, const core::QueueEntry& entry);
    void showProgress();
    void showActions();
    QString emptyText() const;
    std::int64_t selected() const;
    void select(std::int64_t id);
    /// The items were dragged into another order.
    void takeOrder(int row);

    QueueController& queue_;
    TrainingController& training_;
    Theme& theme_;
    QStackedWidget* stack_;
    QLabel* empty_;
    QListWidget* list_;
    QProgressBar* bar_;
    MessageLine* message_;
    QWidget* buttons_;
    bool filling_ = false;
    QString offered_;  // that so many wait; empty: that is not said
    QAction* run_ = nullptr;
    QAction* up_ = nullptr;
    QAction* down_ = nullptr;
    QAction* cancel_ = nullptr;
    QAction* retry_ = nullptr;
    QAction* remove_ = nullptr;
    QAction* clear_ = nullptr;
};

}  // namespace ui
