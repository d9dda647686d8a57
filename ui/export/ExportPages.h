#pragma once

#include "ui/common/TabbedPages.h"

class QAction;

namespace ui {

/// The two pages of the Export workspace: what is to be exported, and the gallery of what was.
class ExportPages : public TabbedPages {
    Q_OBJECT

   public:
    ExportPages(QWidget* exportView, QWidget* gallery, QWidget* parent = nullptr);

    /// For a menu: shows the gallery, also from another workspace. -> galleryWanted
    QAction* galleryCommand() const { return command_; }
    void showGallery();

   Q_SIGNALS:
    void galleryWanted();

   private:
    QAction* command_;
};

}  // namespace ui
