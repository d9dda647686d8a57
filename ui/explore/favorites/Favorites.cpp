#include "ui/explore/favorites/Favorites.h"

#include <algorithm>
#include <span>
#include <utility>

#include "core/base/Error.h"
#include "core/project/ModelFolder.h"
#include "core/project/RunFolder.h"
#include "core/project/RunSettingsFile.h"
#include "core/rendering/Renderer.h"
#include "ui/jobs/ErrorText.h"

namespace ui {

namespace {

using FavoriteList = std::vector<core::Favorite>;

/// Where a model lies, for telling whether two are of the same run: its last and its best one are.
std::filesystem::path homeOf(const std::string& modelPath) {
    if (modelPath.empty() || modelPath.front() == ':') return modelPath;
    if (const auto run = core::runOfModelPath(modelPath)) return run->folder;
    return core::modelFolderOf(modelPath);
}

bool haveSameId(const core::Favorite& one, const core::Favorite& other) {
    return one.id == other.id;
}

/// An image is no change: it can be drawn again.
bool saySame(const core::Favorite& one, core::Favorite other) {
    other.image = one.image;
    return one == other;
}

FavoriteList::iterator placeIn(FavoriteList& list, const std::string& id) {
    return std::find_if(list.begin(), list.end(), [&](const core::Favorite& each) { return each.id == id; });
}

std::optional<FavoriteList> mergedFavorites(const FavoriteList& base, const FavoriteList& mine,
                                            const FavoriteList& theirs) {
    FavoriteList merged = mergedLists(base, mine, theirs, haveSameId, saySame);
    for (core::Favorite& one : merged) {
        const auto drawn = std::find_if(mine.begin(), mine.end(), [&](const auto& each) { return each.id == one.id; });
        if (one.image.empty() && drawn != mine.end()) one.image = drawn->image;
    }
    return merged;
}

KeptFormat<FavoriteList> favoritesFormat() {
    return {[](const std::filesystem::path& file) { return core::readFavorites(file.parent_path()); },
            [](const std::filesystem::path& file, const FavoriteList& list) {
                core::writeFavorites(file.parent_path(), list);
            },
            &mergedFavorites};
}

}  // namespace

Favorites::Favorites(Session& session, StudioProject& project, QObject* parent)
    : QObject(parent),
      session_(session),
      store_(project.store()),
      file_(store_, this, core::favoritesFile(project.path()), tr("favorites"), favoritesFormat()) {
    connect(&session_, &Session::modelChanged, this, &Favorites::adoptTrained);
    connect(&session_, &Session::snapshotChanged, this, [this] {
        Q_EMIT changed();
        drawMissing();
    });
    connect(runner_.get(), &JobRunner::failed, this, &Favorites::failed);
    connect(runner_.get(), &JobRunner::ended, this, &Favorites::drawMissing);
    connect(&store_, &KeptStore::failed, this, [this](const QObject* owner, const QString& sentence) {
        if (owner == this) Q_EMIT failed(sentence);
    });
    connect(&store_, &KeptStore::savedAfterAll, this, [this](const QObject* owner, const QString& sentence) {
        if (owner == this) Q_EMIT savedAfterAll(sentence);
    });
    file_.onChange([this] {
        Q_EMIT changed();
        drawMissing();
    });
    file_.read([this](const QString& problem) {
        read_ = true;
        if (!problem.isEmpty()) Q_EMIT failed(problem);
        adoptTrained();
        drawMissing();
    });
}

Favorites::~Favorites() {
    runner_.reset();
    FavoriteList now = list();
    bool isNew = false;
    for (const auto& [one, image] : finished_) {
        const auto place = placeIn(now, one.id);
        if (place == now.end() || !one.isNew || !place->image.empty()) continue;
        place->image = image;
        isNew = true;
    }
    if (isNew) file_.set(std::move(now));
}

bool Favorites::isOfOpenModel(const core::Favorite& favorite) const {
    const std::string hash = session_.weightsHash();
    if (!hash.empty()) return favorite.weightsHash == hash;
    // The weights of a training change: all that was found in it is of its model.
    return session_.snapshot() && favorite.weightsHash.empty() && favorite.latent.size() == session_.latent().size() &&
           homeOf(favorite.modelPath) == homeOf(modelPath());
}

std::string Favorites::modelPath() const {
    const std::string path = session_.modelPath().toStdString();
    if (!path.empty()) return path.front() == ':' ? path : core::modelFolderOf(path).string();
    return session_.weightsHash().empty() && trainedModel_ ? trainedModel_().string() : std::string();
}

void Favorites::adoptTrained() {
    const std::string hash = session_.weightsHash();
    const std::filesystem::path home = homeOf(session_.modelPath().toStdString());
    if (hash.empty() || home.empty()) return;
    FavoriteList now = list();
    bool isNew = false;
    for (core::Favorite& favorite : now) {
        if (!favorite.weightsHash.empty() || favorite.latent.size() != session_.latent().size() ||
            homeOf(favorite.modelPath) != home)
            continue;
        favorite.weightsHash = hash;
        favorite.drawnInTraining = !favorite.image.empty();
        isNew = true;
    }
    if (!isNew) return;
    file_.set(std::move(now));
    Q_EMIT changed();
}

bool Favorites::isHere(const core::Favorite& favorite) const {
    return isAt(favorite, session_.latent(), session_.classMix());
}

bool Favorites::isAt(const core::Favorite& favorite, const core::Latent& latent, const core::ClassMix& classes) const {
    return favorite.latent == latent && isOfOpenModel(favorite) &&
           favorite.classes == core::namedClasses(classes, session_.classNames());
}

std::size_t Favorites::placeOf(const std::string& id) const {
    const auto found =
        std::find_if(list().begin(), list().end(), [&](const core::Favorite& favorite) { return favorite.id == id; });
    return static_cast<std::size_t>(found - list().begin());
}

const core::Favorite* Favorites::find(const std::string& id) const {
    const std::size_t place = placeOf(id);
    return place < list().size() ? &list()[place] : nullptr;
}

QString Favorites::freeName() const {
    const auto taken = [this](const QString& name) {
        return std::any_of(list().begin(), list().end(), [&](const core::Favorite& favorite) {
            return QString::fromStdString(favorite.name) == name;
        });
    };
    std::size_t number = list().size() + 1;
    while (taken(tr("Favorite %1").arg(number))) ++number;
    return tr("Favorite %1").arg(number);
}

void Favorites::add(const QString& modelName) {
    add(modelName, session_.latent(), session_.classMix());
}

void Favorites::add(const QString& modelName, const core::Latent& latent, const core::ClassMix& classes) {
    if (!session_.snapshot()) return;
    const auto same = std::find_if(list().begin(), list().end(),
                                   [&](const core::Favorite& favorite) { return isAt(favorite, latent, classes); });
    if (same != list().end()) {
        Q_EMIT added(same->id, false);
        return;
    }
    core::Favorite favorite;
    favorite.id = core::newFavoriteId();
    favorite.name = freeName().toStdString();
    favorite.latent = latent;
    favorite.classes = core::namedClasses(classes, session_.classNames());
    favorite.weightsHash = session_.weightsHash();
    favorite.modelPath = modelPath();
    favorite.modelName = (modelName.isEmpty() ? trainedName(favorite.modelPath) : modelName).toStdString();
    favorite.created = core::timestamp();
    undrawn_.push_back({favorite.id, session_.snapshot(), latent, classes, true});
    lookedFor_.insert(favorite.id);
    replace(std::nullopt, Placed{favorite, list().size()}, tr("Save %1").arg(nameOf(favorite)));
    Q_EMIT added(favorite.id, true);
}

QString Favorites::trainedName(const std::string& modelPath) {
    const std::string name = homeOf(modelPath).filename().string();
    return name.empty() ? tr("Model in training") : QString::fromStdString(name);
}

void Favorites::goTo(const std::string& id) {
    const core::Favorite* favorite = find(id);
    if (favorite == nullptr) return;
    if (!isOfOpenModel(*favorite)) {
        Q_EMIT failed(tr("%1 belongs to another model; open %2 to go there.")
                          .arg(QString::fromStdString(favorite->name), QString::fromStdString(favorite->modelName)));
        return;
    }
    try {
        const core::ClassMix mix = core::classesOf(*favorite, session_.classNames());
        const QString name = QString::fromStdString(favorite->name);
        const bool isOlder = favorite->drawnInTraining;
        session_.setLatent(core::Latent(favorite->latent));
        session_.setClassMix(mix);
        if (isOlder)
            Q_EMIT told(tr("%1 was saved during the training, and its image shows the model of that moment; the final "
                           "model generates another sample from this latent.")
                            .arg(name));
    } catch (const core::Error& error) {
        Q_EMIT failed(errorText(error));
    }
}

void Favorites::rename(const std::string& id, const QString& name) {
    const std::size_t place = placeOf(id);
    if (place >= list().size() || nameOf(list()[place]) == name) return;
    const Placed before{list()[place], place};
    Placed after = before;
    after.favorite.name = name.toStdString();
    replace(before, after, tr("Rename %1").arg(nameOf(before.favorite)));
}

void Favorites::remove(const std::string& id) {
    const std::size_t place = placeOf(id);
    if (place >= list().size()) return;
    const Placed before{list()[place], place};
    replace(before, std::nullopt, tr("Remove %1").arg(nameOf(before.favorite)));
    Q_EMIT removed(nameOf(before.favorite));
}

void Favorites::move(const std::string& id, std::size_t place) {
    const std::size_t from = placeOf(id);
    if (from >= list().size() || place >= list().size() || from == place) return;
    const Placed before{list()[from], from};
    replace(before, Placed{before.favorite, place}, tr("Move %1").arg(nameOf(before.favorite)));
}

QString Favorites::nameOf(const core::Favorite& favorite) {
    return QString::fromStdString(favorite.name);
}

void Favorites::replace(const std::optional<Placed>& before, const std::optional<Placed>& after, const QString& text) {
    exchange(before, after);
    store_.did(
        text, [this, before, after] { exchange(after, before); }, [this, before, after] { exchange(before, after); });
}

void Favorites::exchange(const std::optional<Placed>& out, const std::optional<Placed>& in) {
    FavoriteList now = list();
    if (out) {
        const auto place = placeIn(now, out->favorite.id);
        if (place != now.end()) now.erase(place);
    }
    if (in && placeIn(now, in->favorite.id) == now.end()) {
        const auto place = static_cast<std::ptrdiff_t>(std::min(in->place, now.size()));
        const auto fresh = now.insert(now.begin() + place, in->favorite);
        if (const auto drawn = drawn_.find(fresh->id); drawn != drawn_.end()) fresh->image = drawn->second;
    }
    file_.set(std::move(now));
    Q_EMIT changed();
    adoptTrained();  // one that comes back may be older than the model
    drawMissing();
}

void Favorites::take(const Undrawn& one, const core::Image& image) {
    drawn_[one.id] = image;
    FavoriteList now = list();
    const auto place = placeIn(now, one.id);
    if (place == now.end()) return;
    place->image = image;
    // One that was only lost waits until something else is written: who only looks writes nothing.
    one.isNew ? file_.set(std::move(now)) : file_.hold(std::move(now));
    Q_EMIT changed();
}

/// Those of the open model whose images' files are gone.
void Favorites::findLost() {
    for (const core::Favorite& favorite : list()) {
        if (!favorite.image.empty() || !isOfOpenModel(favorite) || !lookedFor_.insert(favorite.id).second) continue;
        try {
            const core::ClassMix mix = core::classesOf(favorite, session_.classNames());
            undrawn_.push_back({favorite.id, session_.snapshot(), favorite.latent, mix, false});
        } catch (const core::Error&) {
            // goTo() says it
        }
    }
}

void Favorites::drawMissing() {
    if (!read_ || runner_->running()) return;  // it comes again when that has ended
    findLost();
    if (undrawn_.empty()) return;
    finished_.clear();
    runner_->start([this, undrawn = std::exchange(undrawn_, {})](const std::stop_token&, const JobRunner::Post& post) {
        core::Renderer renderer(1);
        for (const Undrawn& one : undrawn) {
            try {
                const core::Image image =
                    renderer.decode(*one.snapshot, std::span(&one.latent, 1), std::span(&one.classes, 1)).front();
                finished_.emplace_back(one, image);
                post([this, one, image] { take(one, image); });
            } catch (const std::exception& error) {
                post([this, sentence = errorText(error)] { Q_EMIT failed(sentence); });
            }
        }
    });
}

}  // namespace ui
