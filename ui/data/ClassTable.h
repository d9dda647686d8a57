#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <vector>

#include "ui/data/ClassCounts.h"

namespace ui {

/// The classes of a dataset as rows: those that it has, then those that are dropped. Names and weights can be edited:
/// what was entered is told, and shown once it has become true.
class ClassTable : public QAbstractTableModel {
    Q_OBJECT

   public:
    enum Column { number, name, count, weight, columnsOfTable };
    /// Of every column.
    static constexpr int kDropped = Qt::UserRole;      ///< bool
    static constexpr int kParts = Qt::UserRole + 1;    ///< ClassParts; none while not counted
    static constexpr int kLargest = Qt::UserRole + 2;  ///< images of the largest class

    struct Row {
        QString name;
        double weight = 1;
        bool dropped = false;

        bool operator==(const Row&) const = default;
    };

    explicit ClassTable(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

    void setRows(std::vector<Row> rows);
    /// In the order of the rows that are not dropped; empty while they are not counted.
    void setParts(std::vector<ClassParts> parts);
    const std::vector<Row>& rows() const { return rows_; }
    /// -1 where there is none.
    int rowOf(const QString& title) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

   Q_SIGNALS:
    void renameEntered(const QString& from, const QString& to);
    void weightEntered(const QString& name, double weight);

   private:
    const ClassParts* partsOf(int row) const;
    QString textOf(int row, int column) const;
    QString helpOf(int row, int column) const;

    std::vector<Row> rows_;
    std::vector<ClassParts> parts_;
};

}  // namespace ui

Q_DECLARE_METATYPE(ui::ClassParts)
