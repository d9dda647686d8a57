#pragma once

#include <QWidget>

class QAction;
class QStackedWidget;
class QTabBar;

namespace ui {

/// The two pages of the Export workspace: what is to be exported, and the gallery of what was.
class ExportPages : public QWidget {
    Q_OBJECT

   public:
    ExportPages(QWidget* exportView, QWidget* gallery, QWidget* parent = nullptr);

    /// For a menu: shows the gallery, also from another workspace. -> galleryWanted
    QAction* galleryCommand() const { return command_; }
    void showGallery();

   Q_SIGNALS:
    void galleryWanted();

   private:
    QTabBar* tabs_;
    QStackedWidget* pages_;
    QAction* command_;
};

}  // namespace ui
