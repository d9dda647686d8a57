#include "ui/explore/favourites/Favourites.h"

#include <algorithm>
#include <span>
#include <utility>

#include "core/base/Error.h"
#include "core/project/RunSettingsFile.h"
#include "core/rendering/Renderer.h"
#include "ui/jobs/ErrorText.h"

namespace ui {

namespace {

using FavouriteList = std::vector<core::Favourite>;

bool haveSameId(const core::Favourite& one, const core::Favourite& other) {
    return one.id == other.id;
}

/// A picture is no change: it can be drawn again.
bool saySame(const core::Favourite& one, core::Favourite other) {
    other.picture = one.picture;
    return one == other;
}

FavouriteList::iterator placeIn(FavouriteList& list, const std::string& id) {
    return std::find_if(list.begin(), list.end(), [&](const core::Favourite& each) { return each.id == id; });
}

std::optional<FavouriteList> mergedFavourites(const FavouriteList& base, const FavouriteList& mine,
                                              const FavouriteList& theirs) {
    FavouriteList merged = mergedLists(base, mine, theirs, haveSameId, saySame);
    for (core::Favourite& one : merged) {
        const auto drawn = std::find_if(mine.begin(), mine.end(), [&](const auto& each) { return each.id == one.id; });
        if (one.picture.empty() && drawn != mine.end()) one.picture = drawn->picture;
    }
    return merged;
}

KeptFormat<FavouriteList> favouritesFormat() {
    return {[](const std::filesystem::path& file) { return core::readFavourites(file.parent_path()); },
            [](const std::filesystem::path& file, const FavouriteList& list) {
                core::writeFavourites(file.parent_path(), list);
            },
            &mergedFavourites};
}

}  // namespace

Favourites::Favourites(Session& session, StudioProject& project, QObject* parent)
    : QObject(parent),
      session_(session),
      store_(project.store()),
      file_(store_, this, core::favouritesFile(project.path()), tr("favourites"), favouritesFormat()) {
    connect(&session_, &Session::snapshotChanged, this, [this] {
        Q_EMIT changed();
        drawMissing();
    });
    connect(runner_.get(), &JobRunner::failed, this, &Favourites::failed);
    connect(runner_.get(), &JobRunner::ended, this, &Favourites::drawMissing);
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
        drawMissing();
    });
}

Favourites::~Favourites() {
    runner_.reset();
    FavouriteList now = list();
    bool isNew = false;
    for (const auto& [one, picture] : finished_) {
        const auto place = placeIn(now, one.id);
        if (place == now.end() || !one.isNew || !place->picture.empty()) continue;
        place->picture = picture;
        isNew = true;
    }
    if (isNew) file_.set(std::move(now));
}

bool Favourites::isOfOpenModel(const core::Favourite& favourite) const {
    const std::string hash = session_.weightsHash();
    return !hash.empty() && favourite.weightsHash == hash;
}

bool Favourites::isHere(const core::Favourite& favourite) const {
    return isAt(favourite, session_.latent(), session_.classMix());
}

bool Favourites::isAt(const core::Favourite& favourite, const core::Latent& latent,
                      const core::ClassMix& classes) const {
    return isOfOpenModel(favourite) && favourite.latent == latent &&
           favourite.classes == core::namedClasses(classes, session_.classNames());
}

std::size_t Favourites::placeOf(const std::string& id) const {
    const auto found = std::find_if(list().begin(), list().end(),
                                    [&](const core::Favourite& favourite) { return favourite.id == id; });
    return static_cast<std::size_t>(found - list().begin());
}

const core::Favourite* Favourites::find(const std::string& id) const {
    const std::size_t place = placeOf(id);
    return place < list().size() ? &list()[place] : nullptr;
}

QString Favourites::freeName() const {
    const auto taken = [this](const QString& name) {
        return std::any_of(list().begin(), list().end(), [&](const core::Favourite& favourite) {
            return QString::fromStdString(favourite.name) == name;
        });
    };
    std::size_t number = list().size() + 1;
    while (taken(tr("Favourite %1").arg(number))) ++number;
    return tr("Favourite %1").arg(number);
}

void Favourites::add(const QString& modelName) {
    add(modelName, session_.latent(), session_.classMix());
}

void Favourites::add(const QString& modelName, const core::Latent& latent, const core::ClassMix& classes) {
    if (!session_.snapshot()) return;
    const std::string hash = session_.weightsHash();
    if (hash.empty()) {
        Q_EMIT failed(tr("The model is not saved yet, so its favourites cannot be kept; let its training end first."));
        return;
    }
    const auto same = std::find_if(list().begin(), list().end(),
                                   [&](const core::Favourite& favourite) { return isAt(favourite, latent, classes); });
    if (same != list().end()) {
        Q_EMIT added(same->id, false);
        return;
    }
    core::Favourite favourite;
    favourite.id = core::newFavouriteId();
    favourite.name = freeName().toStdString();
    favourite.latent = latent;
    favourite.classes = core::namedClasses(classes, session_.classNames());
    favourite.weightsHash = hash;
    favourite.modelName = modelName.toStdString();
    favourite.created = core::timestamp();
    undrawn_.push_back({favourite.id, session_.snapshot(), latent, classes, true});
    lookedFor_.insert(favourite.id);
    replace(std::nullopt, Placed{favourite, list().size()}, tr("Keep %1").arg(nameOf(favourite)));
    Q_EMIT added(favourite.id, true);
}

void Favourites::goTo(const std::string& id) {
    const core::Favourite* favourite = find(id);
    if (favourite == nullptr) return;
    if (!isOfOpenModel(*favourite)) {
        Q_EMIT failed(tr("%1 was found in another model; open %2 to go there.")
                          .arg(QString::fromStdString(favourite->name), QString::fromStdString(favourite->modelName)));
        return;
    }
    try {
        const core::ClassMix mix = core::classesOf(*favourite, session_.classNames());
        session_.setLatent(core::Latent(favourite->latent));
        session_.setClassMix(mix);
    } catch (const core::Error& error) {
        Q_EMIT failed(errorText(error));
    }
}

void Favourites::rename(const std::string& id, const QString& name) {
    const std::size_t place = placeOf(id);
    if (place >= list().size() || nameOf(list()[place]) == name) return;
    const Placed before{list()[place], place};
    Placed after = before;
    after.favourite.name = name.toStdString();
    replace(before, after, tr("Rename %1").arg(nameOf(before.favourite)));
}

void Favourites::remove(const std::string& id) {
    const std::size_t place = placeOf(id);
    if (place >= list().size()) return;
    const Placed before{list()[place], place};
    replace(before, std::nullopt, tr("Remove %1").arg(nameOf(before.favourite)));
    Q_EMIT removed(nameOf(before.favourite));
}

void Favourites::move(const std::string& id, std::size_t place) {
    const std::size_t from = placeOf(id);
    if (from >= list().size() || place >= list().size() || from == place) return;
    const Placed before{list()[from], from};
    replace(before, Placed{before.favourite, place}, tr("Move %1").arg(nameOf(before.favourite)));
}

QString Favourites::nameOf(const core::Favourite& favourite) {
    return QString::fromStdString(favourite.name);
}

void Favourites::replace(const std::optional<Placed>& before, const std::optional<Placed>& after, const QString& text) {
    exchange(before, after);
    store_.did(
        text, [this, before, after] { exchange(after, before); }, [this, before, after] { exchange(before, after); });
}

void Favourites::exchange(const std::optional<Placed>& out, const std::optional<Placed>& in) {
    FavouriteList now = list();
    if (out) {
        const auto place = placeIn(now, out->favourite.id);
        if (place != now.end()) now.erase(place);
    }
    if (in && placeIn(now, in->favourite.id) == now.end()) {
        const auto place = static_cast<std::ptrdiff_t>(std::min(in->place, now.size()));
        const auto fresh = now.insert(now.begin() + place, in->favourite);
        if (const auto drawn = drawn_.find(fresh->id); drawn != drawn_.end()) fresh->picture = drawn->second;
    }
    file_.set(std::move(now));
    Q_EMIT changed();
    drawMissing();
}

void Favourites::take(const Undrawn& one, const core::Image& picture) {
    drawn_[one.id] = picture;
    FavouriteList now = list();
    const auto place = placeIn(now, one.id);
    if (place == now.end()) return;
    place->picture = picture;
    // One that was only lost waits until something else is written: who only looks writes nothing.
    one.isNew ? file_.set(std::move(now)) : file_.hold(std::move(now));
    Q_EMIT changed();
}

/// Those of the open model whose pictures' files are gone.
void Favourites::findLost() {
    for (const core::Favourite& favourite : list()) {
        if (!favourite.picture.empty() || !isOfOpenModel(favourite) || !lookedFor_.insert(favourite.id).second)
            continue;
        try {
            const core::ClassMix mix = core::classesOf(favourite, session_.classNames());
            undrawn_.push_back({favourite.id, session_.snapshot(), favourite.latent, mix, false});
        } catch (const core::Error&) {
            // goTo() says it
        }
    }
}

void Favourites::drawMissing() {
    if (!read_ || runner_->running()) return;  // it comes again when that has ended
    findLost();
    if (undrawn_.empty()) return;
    finished_.clear();
    runner_->start([this, undrawn = std::exchange(undrawn_, {})](const std::stop_token&, const JobRunner::Post& post) {
        core::Renderer renderer(1);
        for (const Undrawn& one : undrawn) {
            try {
                const core::Image picture =
                    renderer.decode(*one.snapshot, std::span(&one.latent, 1), std::span(&one.classes, 1)).front();
                finished_.emplace_back(one, picture);
                post([this, one, picture] { take(one, picture); });
            } catch (const std::exception& error) {
                post([this, sentence = errorText(error)] { Q_EMIT failed(sentence); });
            }
        }
    });
}

}  // namespace ui
