#pragma once

#include <QImage>
#include <QWidget>
#include <memory>

#include "core/dataset/ImportPreview.h"

namespace ui {

class Theme;

/// The image as it is in the source, with what the sample will not show darkened. Null where it cannot be read.
QImage darkenedOutside(const core::ImportPreview::Shown& image);

/// The images of a preview in rows: each as it is, with the part that is kept in a frame, and as it will be.
class ImportPreviewCells : public QWidget {
    Q_OBJECT

   public:
    explicit ImportPreviewCells(Theme& theme, QWidget* parent = nullptr);

    /// Null: none.
    void setPreview(std::shared_ptr<const core::ImportPreview> preview);

   protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

   private:
    struct Cell {
        QImage before;
        QImage after;
    };
    int columns() const;
    int cellHeight() const;
    QRect place(int index) const;
    void updateHeight();
    void paintCell(QPainter& painter, int index) const;
    QString describe(int index) const;

    Theme& theme_;
    std::shared_ptr<const core::ImportPreview> preview_;
    std::vector<Cell> cells_;  // of the preview's images
};

}  // namespace ui
