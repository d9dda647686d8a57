#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/exporting/gallery/GalleryItems.h"
#include "ui/app/StudioProject.h"
#include "ui/explore/Session.h"
#include "ui/explore/favorites/Favorites.h"
#include "ui/jobs/FileWriter.h"
#include "ui/jobs/KeptFile.h"

namespace ui {

/// Everything that was exported or saved, over all models of a project, in its gallery.json, and its favorites, which
/// stay in their own file. All that is done here can be undone by the stack of the project's store; no exported file is
/// ever changed or deleted. GUI thread only.
class Gallery : public QObject {
    Q_OBJECT

   public:
    /// UTC, as core::timestamp() says it.
    using Now = std::function<std::string()>;

    Gallery(Session& session, StudioProject& project, Favorites& favorites, Now now, QObject* parent = nullptr);

    KeptStore& store() { return store_; }
    const Favorites& favorites() const { return favorites_; }
    /// The file was read, to its end.
    bool isRead() const { return read_; }

    /// All entries and favorites or, while a set is open, its images; in no order.
    const std::vector<core::GalleryItem>& items() const { return items_; }
    /// Null where there is none of that key.
    const core::GalleryItem* find(const std::string& key) const;
    /// What it was generated from; nothing where that is not known.
    std::optional<core::Recipe> recipe(const std::string& key) const;

    /// From now on what `writer` finishes is added, as of the model that is on the table when it begins.
    void watch(FileWriter& writer);
    /// An exported file or folder: looks what it is, and adds it where it is an image, a video or a set. One that is
    /// listed already keeps its stars and tags. -> added
    void add(const QString& path, const core::GalleryOrigin& origin);

    /// 0 to core::kMostStars.
    void setStars(std::span<const std::string> keys, int stars);
    /// The tags that all of them have.
    QStringList commonTags(std::span<const std::string> keys) const;
    /// These take the place of the common ones; the others stay.
    void setCommonTags(std::span<const std::string> keys, const QStringList& tags);
    /// From the gallery only. Favorites, which have their own panel, and images of an open set stay. -> removed
    void remove(std::span<const std::string> keys);
    /// The entry's file or folder is there now.
    void relocate(const std::string& id, const QString& path);

    /// Shows the images of this set, once they are read. -> changed, or failed
    void openSet(const std::string& id);
    void closeSet();
    /// Empty while none is open.
    const std::string& openSetId() const { return openSet_; }
    /// What its folder is called.
    QString openSetName() const;

   Q_SIGNALS:
    /// items(), or what is said of them.
    void changed();
    void added(const std::string& key);
    void removed(int count, int favorites);
    /// A sentence: what could not be read or saved.
    void failed(const QString& sentence);
    /// What could not be saved is saved now.
    void savedAfterAll(const QString& sentence);

   private:
    using Entry = std::shared_ptr<const core::GalleryEntry>;

    /// One entry that comes, goes or becomes another; `place` is where it stands, for one that comes back.
    struct Change {
        Entry before;
        Entry after;
        std::size_t place = 0;
    };

    void addEntry(core::GalleryEntry entry);
    /// Does `edit` to what is said of each of them.
    void edit(std::span<const std::string> keys, const QString& text,
              const std::function<void(core::GalleryMark& mark)>& edit);
    void perform(std::vector<Change> changes, const QString& text);
    void apply(const std::vector<Change>& changes, bool forward);
    Entry entryOf(const std::string& id) const;
    void rebuild();
    void followFavorites();

    Session& session_;
    KeptStore& store_;
    Favorites& favorites_;
    Now now_;
    KeptFile<core::GalleryList> file_;
    bool read_ = false;
    std::vector<core::GalleryItem> items_;
    std::unordered_map<std::string, std::size_t> places_;        // of items, by key
    std::vector<std::array<std::string, 3>> shownFavorites_;     // id, name and weights of those among the items
    std::map<const FileWriter*, core::GalleryOrigin> underway_;  // what the writers write is of
    std::string openSet_;
    std::vector<core::GallerySetImage> setImages_;  // of the open set
    std::string wantedSet_;                         // is being read
};

}  // namespace ui
