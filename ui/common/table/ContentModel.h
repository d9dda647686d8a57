#pragma once

#include <QAbstractTableModel>

#include "ui/common/table/TableContent.h"

namespace ui {

/// A TableContent for a view.
class ContentModel : public QAbstractTableModel {
    Q_OBJECT

   public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Of a cell: TableContent::Cell::shade.
    static constexpr int kShadeRole = Qt::UserRole;
    /// Of a cell: TableContent::Cell::muted.
    static constexpr int kMutedRole = Qt::UserRole + 1;

    void setContent(TableContent content);
    const TableContent& content() const { return content_; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

   private:
    TableContent content_;
};

}  // namespace ui
