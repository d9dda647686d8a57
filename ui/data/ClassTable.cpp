#include "ui/data/ClassTable.h"

#include <QLocale>
#include <algorithm>
#include <utility>

#include "ui/data/LabelCommands.h"

namespace ui {

void ClassTable::setRows(std::vector<Row> rows) {
    if (rows == rows_) return;
    // Where only what is said of them has changed, what is selected and edited stays.
    const bool same = std::ranges::equal(rows, rows_, {}, &Row::name, &Row::name);
    if (!same) beginResetModel();
    rows_ = std::move(rows);
    if (!same) endResetModel();
    if (same && !rows_.empty())
        Q_EMIT dataChanged(index(0, 0), index(static_cast<int>(rows_.size()) - 1, columnsOfTable - 1));
}

void ClassTable::setParts(std::vector<ClassParts> parts) {
    if (parts == parts_) return;
    parts_ = std::move(parts);
    if (!rows_.empty()) Q_EMIT dataChanged(index(0, count), index(static_cast<int>(rows_.size()) - 1, count));
}

int ClassTable::rowOf(const QString& title) const {
    const auto found = std::ranges::find(rows_, title, &Row::name);
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

int ClassTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int ClassTable::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columnsOfTable;
}

const ClassParts* ClassTable::partsOf(int row) const {
    const auto at = static_cast<std::size_t>(row);
    return rows_[at].dropped || at >= parts_.size() ? nullptr : &parts_[at];
}

QString ClassTable::textOf(int row, int column) const {
    const Row& entry = rows_[static_cast<std::size_t>(row)];
    switch (column) {
        case number:
            return entry.dropped ? QString() : LabelCommands::keyOfClass(row);
        case name:
            return entry.name;
        case count: {
            if (entry.dropped) return tr("dropped");
            const ClassParts* parts = partsOf(row);
            return parts == nullptr ? QString() : QLocale().toString(static_cast<qulonglong>(parts->all()));
        }
        default:
            return entry.dropped ? QString() : QStringLiteral("×") + QLocale().toString(entry.weight, 'g', 4);
    }
}

QString ClassTable::helpOf(int row, int column) const {
    const Row& entry = rows_[static_cast<std::size_t>(row)];
    if (entry.dropped) return tr("The images of this class are left out. Keep brings them back.");
    switch (column) {
        case number:
            return tr("This key assigns the selected images to the class.");
        case name:
            return tr("%1: F2 or a double click renames it. With the name of another class the two become one.")
                .arg(entry.name);
        case count: {
            const ClassParts* parts = partsOf(row);
            if (parts == nullptr) return tr("The images are being counted.");
            const auto text = [](std::size_t images) { return QLocale().toString(static_cast<qulonglong>(images)); };
            return tr("%1 for training, %2 for validation, %3 for test")
                .arg(text(parts->training), text(parts->validation), text(parts->test));
        }
        default:
            return tr(
                "How often images of this class are drawn while training, as a multiple of their share: 0.1 to "
                "10. A larger weight helps a small class.");
    }
}

QVariant ClassTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const int row = index.row();
    switch (role) {
        case Qt::DisplayRole:
            return textOf(row, index.column());
        case Qt::EditRole:
            if (index.column() == weight) return rows_[static_cast<std::size_t>(row)].weight;
            return textOf(row, index.column());
        case Qt::ToolTipRole:
            return helpOf(row, index.column());
        case Qt::AccessibleTextRole:
            return index.column() == count ? helpOf(row, count) : textOf(row, index.column());
        case kDropped:
            return rows_[static_cast<std::size_t>(row)].dropped;
        case kParts:
            return partsOf(row) == nullptr ? QVariant() : QVariant::fromValue(*partsOf(row));
        case kLargest: {
            std::size_t largest = 1;
            for (const ClassParts& each : parts_) largest = std::max(largest, each.all());
            return QVariant::fromValue(static_cast<qulonglong>(largest));
        }
        default:
            return {};
    }
}

QVariant ClassTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case number:
            return tr("Key");
        case name:
            return tr("Class");
        case count:
            return tr("Images");
        default:
            return tr("Weight");
    }
}

Qt::ItemFlags ClassTable::flags(const QModelIndex& index) const {
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const bool edits = index.column() == name || index.column() == weight;
    if (index.isValid() && edits && !rows_[static_cast<std::size_t>(index.row())].dropped) flags |= Qt::ItemIsEditable;
    return flags;
}

bool ClassTable::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid()) return false;
    const Row entry = rows_[static_cast<std::size_t>(index.row())];
    if (index.column() == weight) {
        if (value.toDouble() != entry.weight) Q_EMIT weightEntered(entry.name, value.toDouble());
        return true;
    }
    const QString entered = value.toString().trimmed();
    if (!entered.isEmpty() && entered != entry.name) Q_EMIT renameEntered(entry.name, entered);
    return true;
}

}  // namespace ui
