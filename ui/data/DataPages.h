#pragma once

#include <QStackedWidget>

namespace ui {

class ImportPreviewController;
class Theme;

/// The middle of the Data workspace: the images of the open dataset or, while it is chosen how images are read, what
/// becomes of them.
class DataPages : public QStackedWidget {
    Q_OBJECT

   public:
    /// Takes `images`.
    DataPages(QWidget* images, ImportPreviewController& previews, Theme& theme, QWidget* parent = nullptr);
};

}  // namespace ui
