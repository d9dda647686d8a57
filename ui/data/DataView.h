#pragma once

#include <QString>
#include <QWidget>
#include <cstdint>
#include <vector>

#include "ui/explore/Session.h"

class QLabel;
class QPushButton;
class QSlider;
class QStackedWidget;

namespace ui {

class ChoiceField;
class Theme;
class ThumbnailGrid;

/// The images of the open dataset: all, or those of one class, as large as the person likes. Without a dataset it
/// offers to open one.
class DataView : public QWidget {
    Q_OBJECT

   public:
    DataView(Session& session, Theme& theme, QWidget* parent = nullptr);

    /// Only these images, with a button that shows all of them again.
    void showGroups(const QString& title, const std::vector<std::vector<std::uint32_t>>& groups);

   Q_SIGNALS:
    /// The person wants this source opened.
    void openRequested(const QString& source);
    /// The person wants to choose a folder.
    void folderRequested();

   private:
    QWidget* buildBar();
    QWidget* buildEmpty();
    void showDataset();
    void showCount();
    void showAll();

    Session& session_;
    ThumbnailGrid* grid_;
    QStackedWidget* stack_;
    QLabel* title_;
    QLabel* hover_;
    QPushButton* all_;
    ChoiceField* classes_;
    QSlider* zoom_;
};

}  // namespace ui
