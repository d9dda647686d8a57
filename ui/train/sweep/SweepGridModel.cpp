#include "ui/train/sweep/SweepGridModel.h"

#include <QFont>
#include <algorithm>
#include <utility>

#include "ui/common/QtImage.h"

namespace ui {

void SweepGridModel::show(const StudioSweep& sweep, const SweepFigures& figures, SweepImages images) {
    std::vector<Column> columns;
    const bool hasOriginals = images == SweepImages::reconstructions && !sweep.originals.empty();
    if (hasOriginals) {
        Column originals;
        originals.heading = tr("Original");
        originals.tip = tr("The images that each model encodes and decodes.");
        for (const core::Image& image : sweep.originals) originals.images.push_back(toQImage(image));
        columns.push_back(std::move(originals));
    }
    std::size_t rows = hasOriginals ? sweep.originals.size() : 0;
    for (std::size_t at = 0; at < figures.order.size(); ++at) {
        Column column;
        column.place = figures.order[at];
        column.heading = figures.headings[static_cast<qsizetype>(at)];
        column.tip = figures.tips[static_cast<qsizetype>(at)];
        column.state = figures.states[static_cast<qsizetype>(at)];
        column.begins = figures.begins[at];
        for (const core::SweepCell& cell : sweep.columns[figures.order[at]].cells)
            column.images.push_back(toQImage(cell.image));
        rows = std::max(rows, column.images.size());
        columns.push_back(std::move(column));
    }
    // A row has room for the states of the runs.
    if (rows == 0 && !columns.empty()) rows = 1;
    const auto shape = [](std::size_t rowCount, const std::vector<Column>& all, std::size_t figureCount) {
        QStringList parts{QString::number(rowCount), QString::number(figureCount)};
        for (const Column& column : all) parts << column.heading;
        return parts;
    };
    // The selection stays where only images and numbers come.
    const bool isSame = shape(rows, columns, figures.rows.size()) ==
                        shape(static_cast<std::size_t>(imageRows_), columns_, figures_.size());
    if (!isSame) beginResetModel();
    columns_ = std::move(columns);
    figures_ = figures.rows;
    kind_ = images;
    imageRows_ = static_cast<int>(rows);
    first_ = hasOriginals ? 1 : 0;
    imageSize_ = {};
    for (const Column& column : columns_)
        for (const QImage& image : column.images) imageSize_ = imageSize_.expandedTo(image.size());
    if (!isSame) {
        endResetModel();
    } else if (!columns_.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
}

int SweepGridModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : imageRows_ + static_cast<int>(figures_.size());
}

int SweepGridModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(columns_.size());
}

const SweepGridModel::Column* SweepGridModel::columnAt(int column) const {
    const auto place = static_cast<std::size_t>(column);
    return column >= 0 && place < columns_.size() ? &columns_[place] : nullptr;
}

QImage SweepGridModel::imageAt(int row, int column) const {
    const Column* of = columnAt(column);
    if (of == nullptr || row < 0 || static_cast<std::size_t>(row) >= of->images.size()) return {};
    return of->images[static_cast<std::size_t>(row)];
}

QString SweepGridModel::stateAt(int column) const {
    const Column* of = columnAt(column);
    return of != nullptr && of->images.empty() ? of->state : QString();
}

std::optional<std::size_t> SweepGridModel::placeOf(int column) const {
    const Column* of = columnAt(column);
    return of != nullptr ? of->place : std::nullopt;
}

QVariant SweepGridModel::imageData(const Column& column, int row, int role) const {
    const auto at = static_cast<std::size_t>(row);
    const bool hasImage = at < column.images.size();
    const QString heading = QString(column.heading).replace(QLatin1Char('\n'), QStringLiteral(", "));
    switch (role) {
        case Qt::DecorationRole:
            return hasImage ? QVariant(column.images[at]) : QVariant();
        case Qt::DisplayRole:
            return !hasImage && row == 0 ? QVariant(column.state) : QVariant();
        case Qt::ToolTipRole:
            if (!hasImage) return column.state;
            if (!column.place) return tr("An original image of the dataset.");
            return tr("%1. Double-click it to open this model in Explore at this latent.").arg(heading);
        case Qt::AccessibleTextRole:
            return hasImage ? tr("Image %1 of %2").arg(row + 1).arg(heading) : column.state;
        default:
            return {};
    }
}

QVariant SweepGridModel::figureData(int row, int column, int role) const {
    const SweepFigureRow& figure = figures_[static_cast<std::size_t>(row - imageRows_)];
    const int cell = column - first_;
    if (cell < 0 || cell >= figure.cells.size()) return {};
    const bool isBest = figure.best[static_cast<std::size_t>(cell)];
    switch (role) {
        case Qt::DisplayRole:
            return figure.cells[cell];
        case Qt::FontRole: {
            QFont bold;
            bold.setBold(isBest);
            return isBest ? QVariant(bold) : QVariant();
        }
        case Qt::ToolTipRole:
            //: A value of a run in the table, better than those of the others.
            if (isBest) return tr("%1, the best").arg(figure.cells[cell]);
            return cell < figure.tips.size() && !figure.tips[cell].isEmpty() ? figure.tips[cell] : figure.help;
        case Qt::TextAlignmentRole:
            return QVariant(static_cast<int>(Qt::AlignCenter));
        default:
            return {};
    }
}

QVariant SweepGridModel::data(const QModelIndex& index, int role) const {
    const Column* column = columnAt(index.column());
    if (column == nullptr || index.row() < 0 || index.row() >= rowCount()) return {};
    if (role == kBeginsRole) return column->begins;
    return isImageRow(index.row()) ? imageData(*column, index.row(), role)
                                   : figureData(index.row(), index.column(), role);
}

QVariant SweepGridModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal) {
        const Column* column = columnAt(section);
        if (column == nullptr) return {};
        if (role == Qt::DisplayRole) return column->heading;
        if (role == Qt::ToolTipRole) return column->tip;
        if (role == Qt::TextAlignmentRole) return QVariant(static_cast<int>(Qt::AlignCenter));
        return {};
    }
    if (section < 0 || section >= rowCount()) return {};
    if (isImageRow(section)) return role == Qt::DisplayRole ? QVariant(QString::number(section + 1)) : QVariant();
    const SweepFigureRow& figure = figures_[static_cast<std::size_t>(section - imageRows_)];
    if (role == Qt::DisplayRole) return figure.label;
    return role == Qt::ToolTipRole ? QVariant(figure.help) : QVariant();
}

}  // namespace ui
