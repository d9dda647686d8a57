#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>
#include <cstdint>
#include <string>
#include <vector>

#include "ui/data/DatasetChoice.h"
#include "ui/data/SuggestionsController.h"

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace ui {

class ThumbnailGrid;

/// Finds images that look like those of another class, and assigns or ignores them: those of the chosen group that are
/// selected in the grid, or else all of it. Then it goes to the next group.
class SuggestionsPanel : public QWidget {
    Q_OBJECT

   public:
    SuggestionsPanel(SuggestionsController& suggestions, DatasetChoice& choice, ThumbnailGrid& grid,
                     QWidget* parent = nullptr);

   Q_SIGNALS:
    /// A group was chosen, or has changed: indices into the session's dataset.
    void groupsWanted(const QString& title, const std::vector<std::vector<std::uint32_t>>& groups);
    /// Nothing is left of the chosen group, nor of any other.
    void allWanted();

   private:
    QWidget* buildProgress();
    void buildList();
    QWidget* buildButtons();
    void follow();
    void showState();
    void showGroups();
    void choose();
    /// Null where none is chosen.
    const SuggestionsController::Group* chosen() const;
    std::vector<std::uint32_t> wanted() const;
    void assign();
    void ignore();

    SuggestionsController& suggestions_;
    DatasetChoice& choice_;
    ThumbnailGrid& grid_;
    QPushButton* find_;
    QWidget* progress_;
    QProgressBar* bar_;
    QLabel* state_;
    QListWidget* list_;
    QPushButton* assign_;
    QPushButton* ignore_;
    QStringList titles_;  // in the list
    std::string shown_;   // class of the group that the view shows; empty: none
    std::vector<std::uint32_t> shownSamples_;
};

}  // namespace ui
