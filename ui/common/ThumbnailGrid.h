#pragma once

#include <QAbstractScrollArea>
#include <QString>
#include <cstdint>
#include <memory>
#include <vector>

#include "core/dataset/Dataset.h"

namespace ui {

class Theme;

/// The images of a dataset in rows. Only what is in sight is painted, so that a million of them scroll like a
/// hundred.
class ThumbnailGrid : public QAbstractScrollArea {
    Q_OBJECT

   public:
    static constexpr int kSmallestCell = 24;
    static constexpr int kLargestCell = 192;

    explicit ThumbnailGrid(Theme& theme, QWidget* parent = nullptr);

    void setDataset(std::shared_ptr<const core::Dataset> dataset);
    /// Only images of that class; -1: all.
    void setClassFilter(int classIndex);
    /// Only these, in this order, with a gap between groups of several; indices out of range are passed over. Until the
    /// next class filter or dataset.
    void setGroups(const std::vector<std::vector<std::uint32_t>>& groups);
    /// Side of an image on the screen, device-independent pixels. The image at the top stays in sight, as it does
    /// when the grid gets another width.
    void setCellSize(int pixels);
    int cellSize() const { return cell_; }

    /// Images that are shown when all is scrolled by.
    int count() const;
    /// Index into the dataset of the image under `position` (viewport coordinates); -1: none.
    int sampleAt(const QPoint& position) const;
    /// "Sneaker, image 512, shoes/12.png".
    QString describe(int sample) const;

   Q_SIGNALS:
    /// Empty where no image is under the pointer.
    void hovered(const QString& description);

   protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

   private:
    static constexpr int kGap = -1;  // a place without an image

    void showFromTop();
    bool isFiltered() const { return filter_ >= 0 || grouped_; }
    /// Images and gaps.
    int places() const;
    int pitch() const;
    int columns() const { return columnsIn(viewport()->width()); }
    int columnsIn(int width) const;
    int sample(int place) const;
    void updateScrollBar();
    /// The rows are broken anew: the image at the top stays there.
    void updateRows();

    Theme& theme_;
    std::shared_ptr<const core::Dataset> dataset_;
    int filter_ = -1;
    bool grouped_ = false;
    std::vector<int> filtered_;  // indices into the dataset and gaps, when a filter or groups are set
    int cell_ = 56;
    int top_ = 0;  // place of the image at the top, since the person scrolled there
};

}  // namespace ui
