#include "ui/session/KeptDirections.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "core/job/Error.h"
#include "ui/controllers/ErrorText.h"

namespace ui {

namespace {

/// The same way, or the same turned round.
bool areAlike(const core::Direction& one, const core::Direction& other) {
    return one.origin == other.origin && (one.unit == other.unit || one.unit == core::inverted(other).unit);
}

/// There is one afterwards.
std::vector<core::Direction>& directionsOf(std::vector<core::SavedDirections>& models, const std::string& hash) {
    for (core::SavedDirections& saved : models)
        if (saved.weightsHash == hash) return saved.directions;
    models.push_back({hash, {}});
    return models.back().directions;
}

std::filesystem::path fileIn(const StudioProject& project) {
    return project.path() / "directions.json";
}

}  // namespace

KeptDirections::KeptDirections(const Session& session, StudioProject& project, QObject* parent)
    : QObject(parent), session_(session), project_(project) {
    connect(&session_, &Session::snapshotChanged, this, &KeptDirections::changed);
    connect(runner_.get(), &JobRunner::failed, this, &KeptDirections::failed);
    connect(runner_.get(), &JobRunner::ended, this, &KeptDirections::save);
    readFile();
}

KeptDirections::~KeptDirections() {
    runner_.reset();
    if (!unsaved_) return;
    try {
        project_.open();
        if (!current_) takeIn(core::readDirections(fileIn(project_)));
        core::writeDirections(fileIn(project_), models_);
    } catch (const std::exception&) {
        // nobody is there any more who could be told
    }
}

void KeptDirections::readFile() {
    runner_->start([this, file = fileIn(project_), locked = project_.isOpen()](const std::stop_token&,
                                                                               const JobRunner::Post& post) {
        std::vector<core::SavedDirections> saved;
        QString damage;
        try {
            saved = core::readDirections(file);
        } catch (const std::exception& error) {
            damage = errorText(error);
        }
        post([this, saved, damage, locked] {
            current_ = locked;
            damage_ = damage;
            takeIn(saved);
            if (!std::exchange(read_, true)) Q_EMIT read();
            Q_EMIT changed();
        });
    });
}

bool KeptDirections::isForgotten(const std::string& model, const core::Direction& direction) const {
    return std::any_of(forgotten_.begin(), forgotten_.end(), [&](const Forgotten& gone) {
        return gone.model == model && areAlike(gone.direction, direction);
    });
}

void KeptDirections::takeIn(const std::vector<core::SavedDirections>& file) {
    for (const core::SavedDirections& saved : file) {
        std::vector<core::Direction>& kept = directionsOf(models_, saved.weightsHash);
        for (const core::Direction& direction : saved.directions) {
            const bool isThere = std::any_of(kept.begin(), kept.end(),
                                             [&](const core::Direction& known) { return areAlike(known, direction); });
            if (!isThere && !isForgotten(saved.weightsHash, direction)) kept.push_back(direction);
        }
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
    return hash.empty() ? nullptr : &directionsOf(models_, hash);
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
    change();
    return true;
}

void KeptDirections::replace(std::size_t place, const core::Direction& direction) {
    std::vector<core::Direction>* kept = ofModel();
    if (kept == nullptr || place >= kept->size()) return;
    (*kept)[place] = direction;
    change();
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
    change();
}

void KeptDirections::undo() {
    std::vector<core::Direction>* kept = ofModel();
    if (kept == nullptr || !undoable_ || forgotten_.back().model != session_.weightsHash()) return;
    undoable_ = false;
    const Forgotten last = forgotten_.back();
    if (placeOf(last.direction)) return;  // kept again meanwhile
    const std::size_t place = std::min(last.place, kept->size());
    kept->insert(kept->begin() + static_cast<std::ptrdiff_t>(place), last.direction);
    change();
}

void KeptDirections::shift(std::size_t from, std::size_t to) {
    std::vector<core::Direction>* kept = ofModel();
    if (kept == nullptr || from >= kept->size() || to >= kept->size() || from == to) return;
    const core::Direction moved = (*kept)[from];
    kept->erase(kept->begin() + static_cast<std::ptrdiff_t>(from));
    kept->insert(kept->begin() + static_cast<std::ptrdiff_t>(to), moved);
    change();
}

void KeptDirections::change() {
    unsaved_ = true;
    Q_EMIT changed();
    save();
}

void KeptDirections::save() {
    if (!read_ || runner_->running() || !unsaved_) return;  // it comes again when that has ended
    try {
        if (!damage_.isEmpty()) throw core::Error(damage_.toStdString());
        project_.open();
    } catch (const std::exception& error) {
        unsaved_ = false;
        Q_EMIT failed(errorText(error));
        return;
    }
    if (!current_) {
        readFile();
        return;
    }
    unsaved_ = false;
    runner_->start([file = fileIn(project_), models = models_](const std::stop_token&, const JobRunner::Post&) {
        core::writeDirections(file, models);
    });
}

}  // namespace ui
