#pragma once

#include <QStyledItemDelegate>
#include <QTreeView>

namespace ui {

class ClassTable;
class Theme;

/// Draws the mark of a class beside its name and a bar for its images: for training, for validation and for test.
class ClassCells : public QStyledItemDelegate {
    Q_OBJECT

   public:
    explicit ClassCells(Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

   private:
    void paintBar(QPainter& painter, const QRect& place, const QModelIndex& index) const;

    Theme& theme_;
};

/// The classes of a dataset, a line each.
class ClassList : public QTreeView {
    Q_OBJECT

   public:
    ClassList(Theme& theme, ClassTable& table, QWidget* parent = nullptr);

   protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace ui
