#include "ui/export/gallery/GalleryModel.h"

#include <QDateTime>
#include <QLocale>
#include <QStringList>
#include <algorithm>
#include <utility>

#include "core/base/Utf8.h"
#include "ui/common/QtImage.h"

namespace ui {

namespace {

QString text(const std::string& name) {
    return QString::fromStdString(core::shownName(name));
}

}  // namespace

GalleryModel::GalleryModel(Gallery& gallery, GalleryThumbnails& thumbnails, QObject* parent)
    : QAbstractListModel(parent), gallery_(gallery), thumbnails_(thumbnails) {
    connect(&gallery_, &Gallery::changed, this, &GalleryModel::refresh);
    connect(&thumbnails_, &GalleryThumbnails::changed, this, &GalleryModel::thumbnailsChanged);
    connect(&gallery_.favorites(), &Favorites::changed, this, &GalleryModel::thumbnailsChanged);
    refresh();
}

void GalleryModel::setQuery(const core::GalleryFilter& filter, core::GallerySort sort) {
    if (filter == filter_ && sort == sort_) return;
    filter_ = filter;
    sort_ = sort;
    refresh();
}

void GalleryModel::refresh() {
    const std::vector<core::GalleryItem>& items = gallery_.items();
    std::vector<int> order = core::galleryOrder(items, filter_, sort_);
    std::vector<std::string> keys;
    keys.reserve(order.size());
    for (const int place : order) keys.push_back(items[static_cast<std::size_t>(place)].key);
    // Where the same stand in the same order, what is chosen stays chosen.
    if (keys == keys_) {
        order_ = std::move(order);
        if (!order_.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    order_ = std::move(order);
    keys_ = std::move(keys);
    endResetModel();
}

const core::GalleryItem* GalleryModel::item(int row) const {
    if (row < 0 || row >= rowCount()) return nullptr;
    return gallery_.find(keys_[static_cast<std::size_t>(row)]);
}

int GalleryModel::rowOf(const std::string& key) const {
    const auto found = std::find(keys_.begin(), keys_.end(), key);
    return found == keys_.end() ? -1 : static_cast<int>(found - keys_.begin());
}

void GalleryModel::setInSight(int first, int last) {
    std::vector<GalleryThumbnails::File> files;
    for (int row = first; row <= last; ++row)
        if (const core::GalleryItem* each = item(row); each != nullptr && !each->path.empty())
            files.push_back({each->path, each->image});
    thumbnails_.setInSight(files);
}

int GalleryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(order_.size());
}

QVariant GalleryModel::data(const QModelIndex& index, int role) const {
    const core::GalleryItem* each = item(index.row());
    if (each == nullptr) return {};
    const bool isFavorite = each->kind == core::GalleryKind::favorite;
    switch (role) {
        case Qt::DisplayRole:
            return text(each->name);
        case Qt::AccessibleTextRole:
            return each->mark.stars == 0
                       ? text(each->name)
                       : QStringLiteral("%1, %2").arg(text(each->name), tr("%n star(s)", nullptr, each->mark.stars));
        case Qt::ToolTipRole:
            return help(*each);
        case Qt::DecorationRole: {
            if (!isFavorite) return thumbnails_.image(each->path);
            const core::Favorite* favorite = gallery_.favorites().find(each->entry);
            return favorite != nullptr ? toQImage(favorite->image) : QImage();
        }
        case kKey:
            return QString::fromStdString(each->key);
        case kKind:
            return static_cast<int>(each->kind);
        case kStars:
            return each->mark.stars;
        case kCount:
            return each->count;
        case kMissing:
            return !isFavorite && thumbnails_.isMissing(each->path);
        default:
            return {};
    }
}

QString GalleryModel::help(const core::GalleryItem& item) const {
    QStringList lines{text(item.path.empty() ? item.name : item.path.string())};
    if (!item.path.empty() && thumbnails_.isMissing(item.path))
        lines << tr("The file is missing: it was moved or deleted. Its menu has Locate.");
    if (!item.modelName.empty()) lines << tr("Model: %1").arg(text(item.modelName));
    if (item.count > 0) lines << tr("%n image(s)", nullptr, item.count);
    QStringList classes;
    for (const std::string& name : item.classes) classes << text(name);
    if (!classes.isEmpty()) lines << tr("Class: %1").arg(classes.join(QStringLiteral(", ")));
    if (item.distance)
        lines << tr("Distance to the nearest training image: %1").arg(QLocale().toString(*item.distance, 'g', 4));
    QStringList tags;
    for (const std::string& tag : item.mark.tags) tags << text(tag);
    if (!tags.isEmpty()) lines << tr("Tags: %1").arg(tags.join(QStringLiteral(", ")));
    const QDateTime time = QDateTime::fromString(QString::fromStdString(item.created), Qt::ISODate).toLocalTime();
    if (time.isValid()) lines << QLocale().toString(time, QLocale::ShortFormat);
    // As rich text, so that long lines are broken; names are no markup.
    for (QString& line : lines) line = line.toHtmlEscaped();
    return QStringLiteral("<qt>%1</qt>").arg(lines.join(QStringLiteral("<br>")));
}

}  // namespace ui
