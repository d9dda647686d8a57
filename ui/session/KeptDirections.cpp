#include "ui/session/KeptDirections.h"

#include <algorithm>
#include <utility>

#include "ui/controllers/ErrorText.h"

namespace ui {

namespace {

/// The same way, or the same turned round.
bool areAlike(const core::Direction& one, const core::Direction& other) {
    return one.origin == other.origin && (one.unit == other.unit || one.unit == core::inverted(other).unit);
}

}  // namespace

KeptDirections::KeptDirections(const Session& session, StudioProject& project, QObject* parent)
    : QObject(parent), session_(session), project_(project) {
    connect(&session_, &Session::snapshotChanged, this, &KeptDirections::changed);
    connect(&writer_, &JobRunner::failed, this, &KeptDirections::failed);
    connect(&writer_, &JobRunner::ended, this, [this] {
        if (std::exchange(unsaved_, false)) save();
    });
    read();
}

void KeptDirections::read() {
    try {
        models_ = core::readDirections(project_.path() / "directions.json");
    } catch (const std::exception& error) {
        damage_ = errorText(error);
    }
}

std::vector<core::Direction> KeptDirections::directions() const {
    const std::string hash = session_.weightsHash();
    const auto model = std::find_if(models_.begin(), models_.end(),
                                    [&](const core::SavedDirections& saved) { return saved.weightsHash == hash; });
    return hash.empty() || model == models_.end() ? std::vector<core::Direction>() : model->directions;
}

std::vector<core::Direction>* KeptDirections::ofModel() {
    const std::string hash = session_.weightsHash();
    if (hash.empty()) return nullptr;
    for (core::SavedDirections& saved : models_)
        if (saved.weightsHash == hash) return &saved.directions;
    models_.push_back({hash, {}});
    return &models_.back().directions;
}

std::optional<std::size_t> KeptDirections::placeOf(const core::Direction& direction) const {
    const std::vector<core::Direction> kept = directions();
    for (std::size_t place = 0; place < kept.size(); ++place)
        if (areAlike(kept[place], direction)) return place;
    return std::nullopt;
}

std::optional<core::Direction> KeptDirections::known(const core::Direction& direction) const {
    if (const auto place = placeOf(direction)) return directions()[*place];
    for (const Forgotten& gone : forgotten_)
        if (gone.model == session_.weightsHash() && areAlike(gone.direction, direction)) return gone.direction;
    return std::nullopt;
}

bool KeptDirections::keep(const core::Direction& direction) {
    if (const auto place = placeOf(direction)) {
        core::Direction named = directions()[*place];
        named.name = direction.name;
        replace(*place, named);
        return true;
    }
    std::vector<core::Direction>* kept = ofModel();
    if (kept == nullptr) {
        Q_EMIT failed(tr("The model is not saved yet, so its directions cannot be kept; let its training end first."));
        return false;
    }
    kept->push_back(direction);
    save();
    Q_EMIT changed();
    return true;
}

void KeptDirections::replace(std::size_t place, const core::Direction& direction) {
    std::vector<core::Direction>* kept = ofModel();
    if (kept == nullptr || place >= kept->size()) return;
    (*kept)[place] = direction;
    save();
    Q_EMIT changed();
}

void KeptDirections::forget(std::size_t place) {
    std::vector<core::Direction>* kept = ofModel();
    if (kept == nullptr || place >= kept->size()) return;
    const Forgotten gone{session_.weightsHash(), (*kept)[place], place};
    std::erase_if(forgotten_, [&](const Forgotten& earlier) {
        return earlier.model == gone.model && areAlike(earlier.direction, gone.direction);
    });
    forgotten_.push_back(gone);
    undoable_ = true;
    kept->erase(kept->begin() + static_cast<std::ptrdiff_t>(place));
    save();
    Q_EMIT changed();
}

void KeptDirections::undo() {
    std::vector<core::Direction>* kept = ofModel();
    if (kept == nullptr || !undoable_ || forgotten_.back().model != session_.weightsHash()) return;
    undoable_ = false;
    const Forgotten last = forgotten_.back();
    if (placeOf(last.direction)) return;  // kept again meanwhile
    const std::size_t place = std::min(last.place, kept->size());
    kept->insert(kept->begin() + static_cast<std::ptrdiff_t>(place), last.direction);
    save();
    Q_EMIT changed();
}

void KeptDirections::shift(std::size_t from, std::size_t to) {
    std::vector<core::Direction>* kept = ofModel();
    if (kept == nullptr || from >= kept->size() || to >= kept->size() || from == to) return;
    const core::Direction moved = (*kept)[from];
    kept->erase(kept->begin() + static_cast<std::ptrdiff_t>(from));
    kept->insert(kept->begin() + static_cast<std::ptrdiff_t>(to), moved);
    save();
    Q_EMIT changed();
}

void KeptDirections::save() {
    if (!damage_.isEmpty()) {
        Q_EMIT failed(damage_);
        return;
    }
    if (writer_.running()) {
        unsaved_ = true;
        return;
    }
    try {
        project_.open();
    } catch (const std::exception& error) {
        Q_EMIT failed(errorText(error));
        return;
    }
    const auto file = project_.path() / "directions.json";
    writer_.start([file, models = models_](const std::stop_token&, const JobRunner::Post&) {
        core::writeDirections(file, models);
    });
}

}  // namespace ui
