#include "ui/session/KeptDirections.h"

#include <algorithm>
#include <utility>

#include "ui/controllers/ErrorText.h"

namespace ui {

KeptDirections::KeptDirections(const Session& session, StudioProject& project, QObject* parent)
    : QObject(parent), session_(session), project_(project) {
    connect(&session_, &Session::snapshotChanged, this, &KeptDirections::changed);
    connect(&writer_, &JobRunner::failed, this, &KeptDirections::failed);
    connect(&writer_, &JobRunner::ended, this, [this] {
        if (std::exchange(unsaved_, false)) save();
    });
    read();
}

std::string KeptDirections::modelHash() const {
    const auto& model = session_.model();
    return model && model->snapshot == session_.snapshot() ? model->weightsHash : std::string();
}

void KeptDirections::read() {
    try {
        models_ = core::readDirections(project_.path() / "directions.json");
    } catch (const std::exception& error) {
        damage_ = errorText(error);
    }
}

std::vector<core::Direction> KeptDirections::directions() const {
    const std::string hash = modelHash();
    const auto model = std::find_if(models_.begin(), models_.end(),
                                    [&](const core::SavedDirections& saved) { return saved.weightsHash == hash; });
    return hash.empty() || model == models_.end() ? std::vector<core::Direction>() : model->directions;
}

std::vector<core::Direction>* KeptDirections::ofModel() {
    const std::string hash = modelHash();
    if (hash.empty()) return nullptr;
    for (core::SavedDirections& saved : models_)
        if (saved.weightsHash == hash) return &saved.directions;
    models_.push_back({hash, {}});
    return &models_.back().directions;
}

void KeptDirections::keep(const core::Direction& direction) {
    std::vector<core::Direction>* kept = ofModel();
    if (kept == nullptr) {
        Q_EMIT failed(tr("The model is not saved yet, so its directions cannot be kept; let its training end first."));
        return;
    }
    const auto same = std::find_if(kept->begin(), kept->end(), [&](const core::Direction& known) {
        return known.unit == direction.unit && known.origin == direction.origin;
    });
    if (same == kept->end()) {
        kept->push_back(direction);
    } else {
        same->name = direction.name;
    }
    save();
    Q_EMIT changed();
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
    kept->erase(kept->begin() + static_cast<std::ptrdiff_t>(place));
    save();
    Q_EMIT changed();
}

void KeptDirections::shift(std::size_t place, int by) {
    std::vector<core::Direction>* kept = ofModel();
    const auto other = static_cast<std::ptrdiff_t>(place) + by;
    if (kept == nullptr || place >= kept->size() || other < 0 || other >= std::ssize(*kept)) return;
    std::swap((*kept)[place], (*kept)[static_cast<std::size_t>(other)]);
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
