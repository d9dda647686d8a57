#pragma once

#include <QAbstractListModel>
#include <string>
#include <vector>

#include "ui/export/gallery/Gallery.h"
#include "ui/export/gallery/GalleryThumbnails.h"

namespace ui {

/// What of the gallery passes a filter, sorted, for a list.
class GalleryModel : public QAbstractListModel {
    Q_OBJECT

   public:
    enum Role {
        kKey = Qt::UserRole,
        kKind,  ///< core::GalleryKind as an int
        kStars,
        kCount,  ///< images of a set; else 0
        kMissing,
    };

    GalleryModel(Gallery& gallery, GalleryThumbnails& thumbnails, QObject* parent = nullptr);

    void setQuery(const core::GalleryFilter& filter, core::GallerySort sort);
    /// Reads the gallery again.
    void refresh();
    /// Null for a row that is none.
    const core::GalleryItem* item(int row) const;
    /// -1 where it is not among them.
    int rowOf(const std::string& key) const;
    /// Those rows are in sight now: their thumbnails are wanted.
    void setInSight(int first, int last);

    int rowCount(const QModelIndex& parent = {}) const override;
    /// Qt::DisplayRole is the name, Qt::DecorationRole the thumbnail, a QImage.
    QVariant data(const QModelIndex& index, int role) const override;

   Q_SIGNALS:
    /// Instead of dataChanged(), for which a view would lay out all of its rows again.
    void thumbnailsChanged();

   private:
    QString help(const core::GalleryItem& item) const;

    Gallery& gallery_;
    GalleryThumbnails& thumbnails_;
    core::GalleryFilter filter_;
    core::GallerySort sort_ = core::GallerySort::date;
    std::vector<std::string> keys_;  // of the rows
    std::vector<int> order_;         // places among the gallery's items
};

}  // namespace ui
