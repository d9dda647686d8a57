#include "ui/export/gallery/Gallery.h"

#include <QSet>
#include <algorithm>
#include <utility>

#include "core/base/Utf8.h"
#include "core/exporting/gallery/GalleryFile.h"
#include "ui/common/SavedFile.h"
#include "ui/common/text/ModelText.h"
#include "ui/jobs/ErrorText.h"

namespace ui {

namespace {

KeptFormat<core::GalleryList> galleryFormat() {
    return {[](const std::filesystem::path& file) { return core::readGallery(file.parent_path()); },
            [](const std::filesystem::path& file, const core::GalleryList& list) {
                core::writeGallery(file.parent_path(), list);
            },
            [](const core::GalleryList& base, const core::GalleryList& mine, const core::GalleryList& theirs) {
                return std::optional(core::mergedGalleries(base, mine, theirs));
            }};
}

std::vector<std::array<std::string, 3>> signOf(const std::vector<core::Favorite>& favorites) {
    std::vector<std::array<std::string, 3>> sign;
    for (const core::Favorite& each : favorites) sign.push_back({each.id, each.name, each.weightsHash});
    return sign;
}

QSet<QString> tagsOf(const core::GalleryItem& item) {
    QSet<QString> tags;
    for (const std::string& tag : item.mark.tags) tags << QString::fromStdString(tag);
    return tags;
}

}  // namespace

Gallery::Gallery(Session& session, StudioProject& project, Favorites& favorites, Now now, QObject* parent)
    : QObject(parent),
      session_(session),
      store_(project.store()),
      favorites_(favorites),
      now_(std::move(now)),
      file_(store_, this, core::galleryFile(project.path()), tr("gallery"), galleryFormat()) {
    connect(&store_, &KeptStore::failed, this, [this](const QObject* owner, const QString& sentence) {
        if (owner == this) Q_EMIT failed(sentence);
    });
    connect(&store_, &KeptStore::savedAfterAll, this, [this](const QObject* owner, const QString& sentence) {
        if (owner == this) Q_EMIT savedAfterAll(sentence);
    });
    connect(&favorites_, &Favorites::changed, this, &Gallery::followFavorites);
    file_.onChange([this] { rebuild(); });
    file_.read([this](const QString& problem) {
        read_ = true;
        if (!problem.isEmpty()) Q_EMIT failed(problem);
        rebuild();
    });
}

// While a model is in training its favorites tell of every new weights; what is listed here seldom changes.
void Gallery::followFavorites() {
    if (signOf(favorites_.list()) == shownFavorites_) return;
    rebuild();
}

void Gallery::rebuild() {
    shownFavorites_ = signOf(favorites_.list());
    const Entry set = openSet_.empty() ? nullptr : entryOf(openSet_);
    if (set == nullptr) openSet_.clear();
    items_ =
        set != nullptr ? core::gallerySetItems(*set, setImages_) : core::galleryItems(file_.value(), favorites_.list());
    places_.clear();
    for (std::size_t place = 0; place < items_.size(); ++place) places_.emplace(items_[place].key, place);
    Q_EMIT changed();
}

const core::GalleryItem* Gallery::find(const std::string& key) const {
    const auto found = places_.find(key);
    return found == places_.end() ? nullptr : &items_[found->second];
}

Gallery::Entry Gallery::entryOf(const std::string& id) const {
    const core::GalleryList& list = file_.value();
    const auto found = std::find_if(list.begin(), list.end(), [&](const Entry& each) { return each->id == id; });
    return found == list.end() ? nullptr : *found;
}

std::optional<core::Recipe> Gallery::recipe(const std::string& key) const {
    const core::GalleryItem* item = find(key);
    if (item == nullptr) return std::nullopt;
    if (item->file.empty()) {
        const Entry entry = entryOf(item->entry);
        return entry != nullptr ? entry->recipe : std::nullopt;
    }
    for (const core::GallerySetImage& image : setImages_)
        if (image.file == item->file) return image.recipe;
    return std::nullopt;
}

void Gallery::watch(FileWriter& writer) {
    connect(&writer, &FileWriter::busyChanged, this, [this, &writer](bool busy) {
        if (busy) underway_[&writer] = {modelTitle(session_).toStdString(), session_.weightsHash(), {}};
    });
    connect(&writer, &FileWriter::finished, this,
            [this, &writer](const QString& file) { add(file, underway_[&writer]); });
}

void Gallery::add(const QString& path, const core::GalleryOrigin& origin) {
    core::GalleryOrigin whole = origin;
    if (whole.created.empty()) whole.created = now_();
    store_.run(this, [this, path, whole](const KeptStore::Post& post) {
        try {
            if (const auto entry = core::galleryEntryOf(path.toStdString(), whole))
                post([this, entry = *entry] { addEntry(entry); });
        } catch (const std::exception& error) {
            post([this, sentence = errorText(error)] { Q_EMIT failed(sentence); });
        }
    });
}

void Gallery::addEntry(core::GalleryEntry entry) {
    const core::GalleryList& list = file_.value();
    const auto same = std::find_if(list.begin(), list.end(), [&](const Entry& each) {
        return each->kind != core::GalleryKind::favorite && each->path == entry.path;
    });
    Change change{nullptr, nullptr, list.size()};
    if (same != list.end()) {
        change = {*same, nullptr, static_cast<std::size_t>(same - list.begin())};
        entry.id = (*same)->id;
        entry.mark = (*same)->mark;
        if (entry.kind == (*same)->kind) entry.images = (*same)->images;
    }
    const std::string key = entry.id;
    change.after = std::make_shared<const core::GalleryEntry>(std::move(entry));
    // Nobody asks for it, so there is nothing to undo: to export again would be another file.
    apply({change}, true);
    Q_EMIT added(key);
}

void Gallery::edit(std::span<const std::string> keys, const QString& text,
                   const std::function<void(core::GalleryMark& mark)>& edit) {
    // Several images may be of one set.
    std::map<std::string, core::GalleryEntry> edited;
    std::map<std::string, Change> changes;
    const core::GalleryList& list = file_.value();
    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t place = 0; place < list.size(); ++place) places.emplace(list[place]->id, place);
    for (const std::string& key : keys) {
        const core::GalleryItem* item = find(key);
        if (item == nullptr) continue;
        const auto place = places.find(item->entry);
        const bool isThere = place != places.end();
        if (!isThere && item->kind != core::GalleryKind::favorite) continue;
        if (!changes.contains(item->entry)) {
            Change& change = changes[item->entry];
            change.place = isThere ? place->second : list.size();
            if (isThere) change.before = list[place->second];
            edited.emplace(item->entry,
                           isThere ? *change.before : core::GalleryEntry{item->entry, core::GalleryKind::favorite});
        }
        core::GalleryEntry& entry = edited.at(item->entry);
        edit(item->file.empty() ? entry.mark : entry.images[item->file]);
        if (!item->file.empty() && entry.images[item->file].empty()) entry.images.erase(item->file);
    }
    std::vector<Change> real;
    for (auto& [id, change] : changes) {
        const core::GalleryEntry& entry = edited.at(id);
        if (change.before != nullptr && *change.before == entry) continue;
        // Of a favorite of which nothing is said nothing is kept.
        if (entry.kind != core::GalleryKind::favorite || !entry.mark.empty())
            change.after = std::make_shared<const core::GalleryEntry>(entry);
        if (change.before != nullptr || change.after != nullptr) real.push_back(change);
    }
    perform(std::move(real), text);
}

void Gallery::setStars(std::span<const std::string> keys, int stars) {
    edit(keys, tr("Set stars"),
         [stars](core::GalleryMark& mark) { mark.stars = std::clamp(stars, 0, core::kMostStars); });
}

QStringList Gallery::commonTags(std::span<const std::string> keys) const {
    QSet<QString> common;
    bool isFirst = true;
    for (const std::string& key : keys) {
        const core::GalleryItem* item = find(key);
        if (item == nullptr) continue;
        common = std::exchange(isFirst, false) ? tagsOf(*item) : common & tagsOf(*item);
    }
    QStringList tags(common.begin(), common.end());
    tags.sort(Qt::CaseInsensitive);
    return tags;
}

void Gallery::setCommonTags(std::span<const std::string> keys, const QStringList& tags) {
    const QStringList before = commonTags(keys);
    edit(keys, tr("Edit tags"), [&](core::GalleryMark& mark) {
        QStringList now;
        for (const std::string& tag : mark.tags)
            if (const QString own = QString::fromStdString(tag); !before.contains(own)) now << own;
        for (const QString& tag : tags)
            if (const QString word = tag.simplified(); !word.isEmpty() && !now.contains(word)) now << word;
        mark.tags.clear();
        for (const QString& tag : now) mark.tags.push_back(tag.toStdString());
    });
}

void Gallery::remove(std::span<const std::string> keys) {
    QSet<QString> ids;
    int favorites = 0;
    for (const std::string& key : keys) {
        const core::GalleryItem* item = find(key);
        if (item == nullptr || !item->file.empty()) continue;
        if (item->kind == core::GalleryKind::favorite) {
            ++favorites;
        } else {
            ids << QString::fromStdString(item->entry);
        }
    }
    std::vector<Change> changes;
    const core::GalleryList& list = file_.value();
    for (std::size_t place = 0; place < list.size(); ++place)
        if (ids.contains(QString::fromStdString(list[place]->id))) changes.push_back({list[place], nullptr, place});
    const auto count = static_cast<int>(changes.size());
    perform(std::move(changes), tr("Remove from the gallery"));
    if (count > 0 || favorites > 0) Q_EMIT removed(count, favorites);
}

void Gallery::relocate(const std::string& id, const QString& path) {
    const core::GalleryList& list = file_.value();
    const auto found = std::find_if(list.begin(), list.end(), [&](const Entry& each) { return each->id == id; });
    if (found == list.end() || path.isEmpty()) return;
    auto moved = std::make_shared<core::GalleryEntry>(**found);
    moved->path = std::filesystem::path(path.toStdString()).lexically_normal();
    perform({{*found, std::move(moved), static_cast<std::size_t>(found - list.begin())}}, tr("Locate a file"));
}

void Gallery::perform(std::vector<Change> changes, const QString& text) {
    if (changes.empty()) return;
    apply(changes, true);
    store_.did(
        text, [this, changes] { apply(changes, false); }, [this, changes] { apply(changes, true); });
}

void Gallery::apply(const std::vector<Change>& changes, bool forward) {
    std::unordered_map<std::string, Entry> result;
    std::vector<std::pair<std::size_t, Entry>> coming;
    for (const Change& change : changes) {
        const Entry& now = forward ? change.after : change.before;
        result.emplace((change.after != nullptr ? change.after : change.before)->id, now);
        if (now != nullptr) coming.emplace_back(change.place, now);
    }
    core::GalleryList kept;
    QSet<QString> replaced;
    for (const Entry& entry : file_.value()) {
        const auto found = result.find(entry->id);
        if (found == result.end()) {
            kept.push_back(entry);
        } else if (found->second != nullptr) {
            kept.push_back(found->second);
            replaced << QString::fromStdString(entry->id);
        }
    }
    // Those that come back stand where they stood.
    std::stable_sort(coming.begin(), coming.end(),
                     [](const auto& one, const auto& other) { return one.first < other.first; });
    core::GalleryList next;
    auto rest = kept.begin();
    for (const auto& [place, entry] : coming) {
        if (replaced.contains(QString::fromStdString(entry->id))) continue;
        while (rest != kept.end() && next.size() < place) next.push_back(*rest++);
        next.push_back(entry);
    }
    next.insert(next.end(), rest, kept.end());
    file_.set(std::move(next));
    rebuild();
}

void Gallery::openSet(const std::string& id) {
    const Entry set = entryOf(id);
    if (set == nullptr || set->kind != core::GalleryKind::set) return;
    wantedSet_ = id;
    store_.run(this, [this, set](const KeptStore::Post& post) {
        try {
            post([this, set, images = core::readGallerySet(set->path)] {
                if (std::exchange(wantedSet_, {}) != set->id) return;
                if (images.empty())
                    return Q_EMIT failed(tr("There are no images in %1; locate the set by its menu.")
                                             .arg(pathText(QString::fromStdString(set->path.string()))));
                openSet_ = set->id;
                setImages_ = images;
                rebuild();
            });
        } catch (const std::exception& error) {
            post([this, sentence = errorText(error)] { Q_EMIT failed(sentence); });
        }
    });
}

QString Gallery::openSetName() const {
    const Entry set = openSet_.empty() ? nullptr : entryOf(openSet_);
    return set != nullptr ? QString::fromStdString(core::shownName(set->path.filename().string())) : QString();
}

void Gallery::closeSet() {
    wantedSet_.clear();
    if (openSet_.empty()) return;
    openSet_.clear();
    setImages_.clear();
    rebuild();
}

}  // namespace ui
