#include "ui/session/Favourites.h"

#include <algorithm>
#include <span>
#include <utility>

#include "core/job/Error.h"
#include "core/project/RunSettingsFile.h"
#include "core/rendering/Renderer.h"
#include "ui/controllers/ErrorText.h"

namespace ui {

namespace {

/// Those that another studio has saved since this one read them.
std::vector<core::Favourite> unknownIn(const std::filesystem::path& project, const std::set<std::string>& known) {
    std::vector<core::Favourite> favourites = core::readFavourites(project);
    const auto isKnown = [&](const core::Favourite& favourite) { return known.count(favourite.id) > 0; };
    favourites.erase(std::remove_if(favourites.begin(), favourites.end(), isKnown), favourites.end());
    return favourites;
}

void append(std::vector<core::Favourite>& favourites, const std::vector<core::Favourite>& more) {
    favourites.insert(favourites.end(), more.begin(), more.end());
}

}  // namespace

Favourites::Favourites(Session& session, StudioProject& project, QObject* parent)
    : QObject(parent), session_(session), project_(project) {
    connect(&session_, &Session::snapshotChanged, this, [this] {
        Q_EMIT changed();
        work();
    });
    connect(runner_.get(), &JobRunner::failed, this, &Favourites::failed);
    connect(runner_.get(), &JobRunner::ended, this, &Favourites::work);
    readAll();
}

Favourites::~Favourites() {
    runner_.reset();
    // What was changed while the last ones were being written.
    if (!read_ || !unsaved_ || !project_.isOpen()) return;
    try {
        if (!saved_) append(favourites_, unknownIn(project_.path(), known()));
        core::writeFavourites(project_.path(), favourites_);
    } catch (const std::exception&) {
        // nobody is there any more who could be told
    }
}

void Favourites::readAll() {
    runner_->start([this, folder = project_.path()](const std::stop_token&, const JobRunner::Post& post) {
        try {
            auto favourites = core::readFavourites(folder);
            post([this, favourites = std::move(favourites)] {
                read_ = true;
                // One that was added meanwhile comes last.
                favourites_.insert(favourites_.begin(), favourites.begin(), favourites.end());
                if (!favourites.empty()) Q_EMIT changed();
            });
        } catch (const std::exception& error) {
            post([this, sentence = errorText(error)] {
                damage_ = sentence;
                favourites_.clear();
                Q_EMIT changed();
                Q_EMIT failed(damage_);
            });
        }
    });
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
    const auto found = std::find_if(favourites_.begin(), favourites_.end(),
                                    [&](const core::Favourite& favourite) { return favourite.id == id; });
    return static_cast<std::size_t>(found - favourites_.begin());
}

const core::Favourite* Favourites::find(const std::string& id) const {
    const std::size_t place = placeOf(id);
    return place < favourites_.size() ? &favourites_[place] : nullptr;
}

bool Favourites::mayChange() {
    if (!damage_.isEmpty()) Q_EMIT failed(damage_);
    return damage_.isEmpty();
}

QString Favourites::freeName() const {
    const auto taken = [this](const QString& name) {
        return std::any_of(favourites_.begin(), favourites_.end(), [&](const core::Favourite& favourite) {
            return QString::fromStdString(favourite.name) == name;
        });
    };
    std::size_t number = favourites_.size() + 1;
    while (taken(tr("Favourite %1").arg(number))) ++number;
    return tr("Favourite %1").arg(number);
}

void Favourites::add(const QString& modelName) {
    add(modelName, session_.latent(), session_.classMix());
}

void Favourites::add(const QString& modelName, const core::Latent& latent, const core::ClassMix& classes) {
    if (!session_.snapshot() || !mayChange()) return;
    const std::string hash = session_.weightsHash();
    if (hash.empty()) {
        Q_EMIT failed(tr("The model is not saved yet, so its favourites cannot be kept; let its training end first."));
        return;
    }
    const auto same = std::find_if(favourites_.begin(), favourites_.end(),
                                   [&](const core::Favourite& favourite) { return isAt(favourite, latent, classes); });
    if (same != favourites_.end()) {
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
    undrawn_.push_back({favourite.id, session_.snapshot(), latent, classes});
    lookedFor_.insert(favourite.id);
    favourites_.push_back(favourite);
    change();
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
    if (place >= favourites_.size() || !mayChange()) return;
    favourites_[place].name = name.toStdString();
    change();
}

void Favourites::remove(const std::string& id) {
    const std::size_t place = placeOf(id);
    if (place >= favourites_.size() || !mayChange()) return;
    removed_.push_back({favourites_[place], place});
    favourites_.erase(favourites_.begin() + static_cast<std::ptrdiff_t>(place));
    change();
    Q_EMIT removed(QString::fromStdString(removed_.back().favourite.name));
}

void Favourites::undo() {
    if (removed_.empty() || !mayChange()) return;
    const Removed last = std::move(removed_.back());
    removed_.pop_back();
    const std::size_t place = std::min(last.place, favourites_.size());
    favourites_.insert(favourites_.begin() + static_cast<std::ptrdiff_t>(place), last.favourite);
    change();
}

void Favourites::move(const std::string& id, std::size_t place) {
    const std::size_t from = placeOf(id);
    if (from >= favourites_.size() || place >= favourites_.size() || from == place || !mayChange()) return;
    const auto begin = favourites_.begin();
    const auto at = [begin](std::size_t index) { return begin + static_cast<std::ptrdiff_t>(index); };
    if (from < place) {
        std::rotate(at(from), at(from + 1), at(place + 1));
    } else {
        std::rotate(at(place), at(from), at(from + 1));
    }
    change();
}

void Favourites::change() {
    unsaved_ = true;
    Q_EMIT changed();
    work();
}

std::set<std::string> Favourites::known() const {
    std::set<std::string> ids;
    for (const core::Favourite& favourite : favourites_) ids.insert(favourite.id);
    for (const Removed& removed : removed_) ids.insert(removed.favourite.id);
    return ids;
}

void Favourites::take(const std::string& id, const core::Image& picture) {
    for (core::Favourite& favourite : favourites_)
        if (favourite.id == id) favourite.picture = picture;
    for (Removed& removed : removed_)
        if (removed.favourite.id == id) removed.favourite.picture = picture;
    Q_EMIT changed();
}

/// Those of the open model whose pictures' files are gone.
void Favourites::findLost() {
    for (const core::Favourite& favourite : favourites_) {
        if (!favourite.picture.empty() || !isOfOpenModel(favourite) || !lookedFor_.insert(favourite.id).second)
            continue;
        try {
            const core::ClassMix mix = core::classesOf(favourite, session_.classNames());
            undrawn_.push_back({favourite.id, session_.snapshot(), favourite.latent, mix});
        } catch (const core::Error&) {
            // goTo() says it
        }
    }
}

void Favourites::work() {
    if (!read_ || runner_->running()) return;  // it comes again when that has ended
    findLost();
    bool save = std::exchange(unsaved_, false);
    if (!save && undrawn_.empty()) return;
    try {
        if (save) project_.open();
    } catch (const std::exception& error) {
        save = false;
        Q_EMIT failed(errorText(error));
    }
    runner_->start([this, folder = project_.path(), favourites = favourites_, undrawn = std::exchange(undrawn_, {}),
                    known = known(), save,
                    first = !saved_](const std::stop_token&, const JobRunner::Post& post) mutable {
        core::Renderer renderer(1);
        for (const Undrawn& one : undrawn) {
            try {
                const core::Image picture =
                    renderer.decode(*one.snapshot, std::span(&one.latent, 1), std::span(&one.classes, 1)).front();
                for (core::Favourite& favourite : favourites)
                    if (favourite.id == one.id) favourite.picture = picture;
                post([this, id = one.id, picture] { take(id, picture); });
            } catch (const std::exception& error) {
                post([this, sentence = errorText(error)] { Q_EMIT failed(sentence); });
            }
        }
        if (!save) return;
        if (first) {
            // From here on the project is locked: nobody else writes.
            const auto others = unknownIn(folder, known);
            append(favourites, others);
            post([this, others] {
                saved_ = true;
                append(favourites_, others);
                if (!others.empty()) Q_EMIT changed();
            });
        }
        core::writeFavourites(folder, favourites);
    });
}

}  // namespace ui
