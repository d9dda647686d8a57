#pragma once

#include <QImage>
#include <QString>
#include <QStringList>
#include <QWidget>
#include <vector>

#include "core/metric/MetricDetail.h"

namespace ui {

class Theme;

/// Images in rows below their headings, with sharp pixels and captions. Where several rows have room beside each other
/// they stand so, from left to right.
class ImageDetailView : public QWidget {
    Q_OBJECT

   public:
    ImageDetailView(const core::ImageDetail& detail, Theme& theme, QWidget* parent = nullptr);

    /// Rows that stand side by side.
    int rowsBeside() const { return rowsBeside(width()); }
    /// Where an image is painted; empty where there is none.
    QRect imageRect(int row, int column) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

   protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

   private:
    struct Cell {
        QImage image;
        QString caption;
    };
    int rowsBeside(int width) const;
    /// The side of a cell's square for the image.
    int side(int width) const;
    int headingHeight() const;
    int rowHeight(int width) const;
    QRect cellRect(int row, int column) const;

    Theme& theme_;
    QStringList columns_;
    std::vector<std::vector<Cell>> rows_;
    int columnCount_ = 1;
    bool captions_ = false;
};

}  // namespace ui
