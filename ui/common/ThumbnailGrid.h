#pragma once

#include <QAbstractScrollArea>
#include <QString>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/dataset/Dataset.h"
#include "ui/common/ImageSelection.h"

namespace ui {

class Theme;

/// The images of a dataset in rows, of which a person chooses some. Only what is in sight is painted, so that a million
/// of them scroll like a hundred.
///
/// One of them is the current one, which the arrow keys move and Space chooses. A click chooses one, Ctrl and Shift and
/// a frame that is drawn from an empty place choose several.
class ThumbnailGrid : public QAbstractScrollArea {
    Q_OBJECT

   public:
    static constexpr int kSmallestCell = 24;
    static constexpr int kLargestCell = 192;

    explicit ThumbnailGrid(Theme& theme, QWidget* parent = nullptr);

    /// Nothing of it is chosen at first.
    void setDataset(std::shared_ptr<const core::Dataset> dataset);
    const std::shared_ptr<const core::Dataset>& dataset() const { return dataset_; }
    /// Only images of that class; -1: all.
    void setClassFilter(int classIndex);
    /// Only these, in this order, with a gap between groups of several; indices out of range are passed over. Until the
    /// next class filter or dataset.
    void setGroups(const std::vector<std::vector<std::uint32_t>>& groups);
    /// Only these, in this order, without gaps; as long as setGroups().
    void setOrder(const std::vector<std::uint32_t>& order);
    /// Side of an image on the screen, device-independent pixels. The image at the top stays in sight, as it does
    /// when the grid gets another width.
    void setCellSize(int pixels);
    int cellSize() const { return cell_; }
    /// Whether each image has the mark of its class in a corner.
    void setClassMarks(bool marks);

    /// What stands in the middle where no image of the dataset is shown.
    void setEmptyText(const QString& text);

    /// Images that are shown when all is scrolled by.
    int count() const;
    /// Index into the dataset of the image under `position` (viewport coordinates); -1: none.
    int sampleAt(const QPoint& position) const;
    /// "Sneaker, image 512, shoes/12.png".
    QString describe(int sample) const;

    /// Chosen ones, shown or not: those of an earlier filter stay chosen.
    const ImageSelection& selection() const { return selection_; }
    /// Those that are chosen, or else the current one; indices into the dataset.
    std::vector<std::uint32_t> chosen() const;
    void choose(const std::vector<std::uint32_t>& samples);
    void chooseAll();
    void chooseNone();

    /// Index into the dataset; -1: none.
    int current() const;
    /// By so many images, over gaps; scrolls to it. False where there is none.
    bool moveCurrent(int by);

    /// Where a person is in it.
    struct Spot {
        int scrolled = 0;
        int current = -1;
    };
    Spot spot() const;
    /// The same spot, as far as there are as many images.
    void goTo(const Spot& spot);

   Q_SIGNALS:
    /// Empty where no image is under the pointer.
    void hovered(const QString& description);
    void selectionChanged();
    void currentChanged();
    /// By a double click or by Enter: the person wants to see the current one large.
    void enlargeRequested();
    /// For those that are chosen; `place` is one of the screen.
    void menuRequested(const QPoint& place);

   protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void leaveEvent(QEvent* event) override;

   private:
    static constexpr int kGap = -1;  // a place without an image

    void showFromTop();
    bool isFiltered() const { return filter_ >= 0 || ordered_; }
    /// Images and gaps.
    int places() const;
    int pitch() const;
    int columns() const { return columnsIn(viewport()->width()); }
    int columnsIn(int width) const;
    int sample(int place) const;
    int placeAt(const QPoint& position) const;
    QRect cellAt(int place) const;
    void updateScrollBar();
    /// The rows are broken anew: the image at the top stays there.
    void updateRows();
    void paintFrames(QPainter& painter, int place, const QRect& cell) const;

    bool wants(const QKeyEvent& key) const;
    /// Where the key leads from the current place; nothing for other keys.
    std::optional<int> placeFor(int key) const;
    /// The next place with an image from `place` on, in the direction of `step`; -1 where none is.
    int withImage(int place, int step) const;
    void goToPlace(int place, Qt::KeyboardModifiers modifiers);
    void setCurrentPlace(int place);
    void chooseOnly(int place);
    /// All from the anchor to `place`.
    void chooseRange(int place);
    void toggle(int place);
    void chooseInBand();
    void told();

    Theme& theme_;
    std::shared_ptr<const core::Dataset> dataset_;
    int filter_ = -1;
    bool ordered_ = false;
    std::vector<int> filtered_;  // indices into the dataset and gaps, when a filter, groups or an order are set
    int cell_ = 56;
    int top_ = 0;  // place of the image at the top, since the person scrolled there
    bool marks_ = false;
    QString emptyText_;

    ImageSelection selection_;
    int current_ = -1;            // place
    int anchor_ = -1;             // place from which Shift chooses
    bool follows_ = false;        // the one that was clicked alone: the arrow keys choose the next in its place
    std::optional<QPoint> band_;  // where a frame was begun, in the coordinates of the rows
    QPoint bandEnd_;
};

}  // namespace ui
