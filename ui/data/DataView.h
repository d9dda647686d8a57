#pragma once

#include <QString>
#include <QWidget>
#include <cstdint>
#include <vector>

#include "ui/data/DatasetChoice.h"
#include "ui/data/ShownImages.h"
#include "ui/explore/Session.h"

class QStackedWidget;

namespace ui {

class ImagesBar;
class LabelCommands;
class MessageLine;
class Theme;
class ThumbnailGrid;

/// The images of the open dataset: all, or those that are looked for, as large as the person likes, to be selected,
/// assigned to classes and left out. Without a dataset it offers to open one.
class DataView : public QWidget {
    Q_OBJECT

   public:
    DataView(Session& session, DatasetChoice& choice, Theme& theme, QWidget* parent = nullptr);

    /// Only these images of the session's dataset, with a button that shows all of them again.
    void showGroups(const QString& title, const std::vector<std::vector<std::uint32_t>>& groups);
    /// All that is looked for, in place of groups.
    void showAll();
    /// What is done with the images that are selected.
    LabelCommands& commands() { return *commands_; }
    ThumbnailGrid& grid() { return *grid_; }

   Q_SIGNALS:
    /// The person wants this source opened.
    void openRequested(const QString& source);
    /// The person wants to choose a folder.
    void folderRequested();

   private:
    struct Groups {
        QString title;
        std::vector<std::vector<std::uint32_t>> indices;
    };

    QWidget* buildImages();
    QWidget* buildEmpty();
    void connectGrid();
    void showDataset();
    /// What ShownImages says now, at the same place where it is of the same dataset.
    void showImages();
    void fillGrid();
    void showCount();

    Session& session_;
    DatasetChoice& choice_;
    ShownImages* images_;
    ThumbnailGrid* grid_;
    LabelCommands* commands_;
    ImagesBar* bar_;
    MessageLine* message_;
    QStackedWidget* stack_;
    Groups groups_;  // empty: all that is looked for
};

}  // namespace ui
