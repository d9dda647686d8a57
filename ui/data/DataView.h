#pragma once

#include <QWidget>

#include "ui/explore/Session.h"

class QLabel;
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

    Session& session_;
    ThumbnailGrid* grid_;
    QStackedWidget* stack_;
    QLabel* title_;
    QLabel* hover_;
    ChoiceField* classes_;
    QSlider* zoom_;
};

}  // namespace ui
