#pragma once

#include <QStyledItemDelegate>

namespace ui {

class Theme;

/// Paints a favorite: its image, its name below and, grayed, the name of the model for one of another model.
class FavoriteCell : public QStyledItemDelegate {
    Q_OBJECT

   public:
    static constexpr int kImage = 88;  ///< side
    static constexpr int kWidth = 112;

    /// What an item holds besides its name (Qt::DisplayRole) and its image (Qt::DecorationRole, a QImage).
    enum Role {
        kId = Qt::UserRole,
        kOtherModel,  ///< name of the model; empty for one of the open model
        kHere,        ///< whether the point stands there
    };

    explicit FavoriteCell(Theme& theme, QObject* parent = nullptr);

    /// Whether there is room for the name of a model below that of the favorite. True: that is new.
    bool setModelLine(bool there);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

   private:
    Theme& theme_;
    bool modelLine_ = false;
};

}  // namespace ui
