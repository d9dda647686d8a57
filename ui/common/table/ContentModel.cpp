#include "ui/common/table/ContentModel.h"

#include <QFont>
#include <QPixmap>
#include <utility>

#include "ui/common/text/TipText.h"

namespace ui {

namespace {

constexpr int kHeadingLetters = 40;  // a longer name loses its middle: its end sets it apart
constexpr int kHeadingSwatch = 10;   // pixels

QString shortHeading(const QString& name) {
    if (name.size() <= kHeadingLetters) return name;
    return name.left(kHeadingLetters / 2) + QChar(0x2026) + name.right(kHeadingLetters / 2 - 1);
}

}  // namespace

void ContentModel::setContent(TableContent content) {
    // What is selected stays where the table is the same, or only its colors are others.
    if (content == content_) return;
    content_.columnColors = content.columnColors;
    if (content == content_) {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        return;
    }
    beginResetModel();
    content_ = std::move(content);
    endResetModel();
}

int ContentModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(content_.rows.size());
}

int ContentModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(content_.columns.size());
}

QVariant ContentModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const TableContent::Cell& cell = content_.cell(index.row(), index.column());
    switch (role) {
        case Qt::DisplayRole:
            return cell.text;
        case Qt::ToolTipRole:
            return cell.tip;
        case Qt::AccessibleTextRole:
            if (!cell.spoken.isEmpty()) return cell.spoken;
            return cell.copied.isEmpty() ? cell.text : cell.copied;
        case Qt::FontRole: {
            if (!cell.bold) return {};
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        case kShadeRole:
            return cell.shade;
        case kMutedRole:
            return cell.muted;
        default:
            return {};
    }
}

QVariant ContentModel::headerData(int section, Qt::Orientation orientation, int role) const {
    const bool across = orientation == Qt::Horizontal;
    const QString& name = across ? content_.columns[section] : content_.rows[section];
    const QStringList& tips = across ? content_.columnTips : content_.rowTips;
    switch (role) {
        case Qt::DisplayRole:
            return shortHeading(name);
        case Qt::ToolTipRole:
            return section < tips.size() && !tips[section].isEmpty() ? tips[section] : tipOf({name});
        case Qt::DecorationRole: {
            if (!across || section >= content_.columnColors.size()) return {};
            QPixmap swatch(kHeadingSwatch, kHeadingSwatch);
            swatch.fill(content_.columnColors[section]);
            return swatch;
        }
        case Qt::TextAlignmentRole:
            return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
        default:
            return {};
    }
}

}  // namespace ui
