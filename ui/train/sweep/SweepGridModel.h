#pragma once

#include <QAbstractTableModel>
#include <QImage>
#include <optional>
#include <vector>

#include "ui/train/sweep/SweepFigures.h"

namespace ui {

/// The grid of a sweep as a table: a column for each run (before them, for reconstructions, one of the originals), rows
/// of images, and below them the figures.
class SweepGridModel : public QAbstractTableModel {
    Q_OBJECT

   public:
    /// Of an image: true where a group of columns begins at its left.
    static constexpr int kBeginsRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    void show(const StudioSweep& sweep, const SweepFigures& figures, SweepImages images);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    bool isImageRow(int row) const { return row < imageRows_; }
    QImage imageAt(int row, int column) const;
    int imageRows() const { return imageRows_; }
    /// Why the column has no images; empty where it has some.
    QString stateAt(int column) const;
    /// Of a run that has a model: its place in StudioSweep::columns. Nothing for the originals.
    std::optional<std::size_t> placeOf(int column) const;
    /// The largest image, in its own pixels; empty while there is none.
    QSize imageSize() const { return imageSize_; }

   private:
    struct Column {
        std::optional<std::size_t> place;
        QString heading;
        QString tip;
        QString state;
        bool begins = false;
        std::vector<QImage> images;
    };
    const Column* columnAt(int column) const;
    QVariant imageData(const Column& column, int row, int role) const;
    QVariant figureData(int row, int column, int role) const;

    std::vector<Column> columns_;
    std::vector<SweepFigureRow> figures_;
    SweepImages kind_ = SweepImages::samples;
    int imageRows_ = 0;
    int first_ = 0;  // column of a run
    QSize imageSize_;
};

}  // namespace ui
