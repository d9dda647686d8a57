#include "ui/explore/directions/KeptDirections.h"
#include "core/latent/directions/DirectionMethod.h"
#include "ui/common/text/MessageText.h"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <utility>

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

using KeptLists = KeptDirections::Lists;

std::optional<KeptLists> mergedDirections(const KeptLists& base, const KeptLists& mine, const KeptLists& theirs) {
    KeptLists merged = mine;
    for (const core::SavedDirections& other : theirs.models) directionsOf(merged.models, other.weightsHash);
    for (core::SavedDirections& model : merged.models) {
        const auto in = [&](KeptLists lists) { return directionsOf(lists.models, model.weightsHash); };
        model.directions = mergedLists(in(base), in(mine), in(theirs), areAlike, std::equal_to<core::Direction>());
        std::erase_if(model.directions,
                      [&](const core::Direction& direction) { return mine.isForgotten(model.weightsHash, direction); });
    }
    return merged;
}

KeptFormat<KeptLists> directionsFormat() {
    return {
        [](const std::filesystem::path& file) {
            return KeptLists{core::readDirections(file), {}};
        },
        [](const std::filesystem::path& file, const KeptLists& lists) { core::writeDirections(file, lists.models); },
        &mergedDirections};
}

}  // namespace

bool KeptDirections::Lists::isForgotten(const std::string& model, const core::Direction& direction) const {
    return std::any_of(forgotten.begin(), forgotten.end(), [&](const Forgotten& gone) {
        return gone.model == model && areAlike(gone.direction, direction);
    });
}

KeptDirections::KeptDirections(const Session& session, StudioProject& project, QObject* parent)
    : QObject(parent),
      session_(session),
      store_(project.store()),
      file_(store_, this, project.path() / "directions.json", tr("saved directions"), directionsFormat()) {
    connect(&session_, &Session::snapshotChanged, this, &KeptDirections::changed);
    connect(&store_, &KeptStore::failed, this, [this](const QObject* owner, const QString& sentence) {
        if (owner == this) Q_EMIT failed(sentence);
    });
    connect(&store_, &KeptStore::savedAfterAll, this, [this](const QObject* owner, const QString& sentence) {
        if (owner == this) Q_EMIT savedAfterAll(sentence);
    });
    connect(&store_, &KeptStore::doing, this, &KeptDirections::undoOutdated);
    file_.onChange([this] { Q_EMIT changed(); });
    file_.read([this](const QString& problem) {
        isRead_ = true;
        Q_EMIT read();
        Q_EMIT changed();
        if (!problem.isEmpty()) Q_EMIT failed(problem);
    });
}

std::vector<core::Direction> KeptDirections::directions() const {
    return of(session_.weightsHash());
}

std::vector<core::Direction> KeptDirections::of(const std::string& hash) const {
    const auto& models = file_.value().models;
    const auto model = std::find_if(models.begin(), models.end(),
                                    [&](const core::SavedDirections& saved) { return saved.weightsHash == hash; });
    return hash.empty() || model == models.end() ? std::vector<core::Direction>() : model->directions;
}

std::optional<std::size_t> KeptDirections::placeOf(const core::Direction& direction) const {
    const std::vector<core::Direction> kept = directions();
    for (std::size_t place = 0; place < kept.size(); ++place)
        if (areAlike(kept[place], direction)) return place;
    return std::nullopt;
}

std::optional<core::Direction> KeptDirections::known(const core::Direction& direction) const {
    if (const auto place = placeOf(direction)) return directions()[*place];
    for (const Forgotten& gone : file_.value().forgotten)
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
    if (!canKeep()) {
        Q_EMIT failed(
            tr("The model is not saved yet, so its directions cannot be saved; wait until its training ends."));
        return false;
    }
    change(std::nullopt, Placed{direction, directions().size()}, tr("Save %1").arg(nameOf(direction)));
    return true;
}

void KeptDirections::replace(std::size_t place, const core::Direction& direction) {
    const std::vector<core::Direction> kept = directions();
    if (place >= kept.size() || kept[place] == direction) return;
    change(Placed{kept[place], place}, Placed{direction, place}, tr("Change %1").arg(nameOf(kept[place])));
}

void KeptDirections::forget(std::size_t place) {
    const std::vector<core::Direction> kept = directions();
    if (place >= kept.size()) return;
    change(Placed{kept[place], place}, std::nullopt, tr("Remove %1").arg(nameOf(kept[place])));
}

void KeptDirections::shift(std::size_t from, std::size_t to) {
    const std::vector<core::Direction> kept = directions();
    if (from >= kept.size() || to >= kept.size() || from == to) return;
    change(Placed{kept[from], from}, Placed{kept[from], to}, tr("Move %1").arg(nameOf(kept[from])));
}

QString KeptDirections::nameOf(const core::Direction& direction) {
    return messageText(core::nameOf(direction));
}

void KeptDirections::change(const std::optional<Placed>& before, const std::optional<Placed>& after,
                            const QString& text) {
    const std::string model = session_.weightsHash();
    exchange(model, before, after);
    store_.did(
        text, [this, model, before, after] { exchange(model, after, before); },
        [this, model, before, after] { exchange(model, before, after); });
}

void KeptDirections::exchange(const std::string& model, const std::optional<Placed>& out,
                              const std::optional<Placed>& in) {
    Lists lists = file_.value();
    std::vector<core::Direction>& kept = directionsOf(lists.models, model);
    const auto alike = [](const Placed& placed) {
        return [&placed](const core::Direction& each) { return areAlike(each, placed.direction); };
    };
    if (out) {
        std::erase_if(kept, alike(*out));
        std::erase_if(lists.forgotten, [&](const Forgotten& earlier) {
            return earlier.model == model && areAlike(earlier.direction, out->direction);
        });
        if (!in) lists.forgotten.push_back({model, out->direction});
    }
    if (in && std::none_of(kept.begin(), kept.end(), alike(*in))) {
        const auto place = static_cast<std::ptrdiff_t>(std::min(in->place, kept.size()));
        kept.insert(kept.begin() + place, in->direction);
        std::erase_if(lists.forgotten, [&](const Forgotten& earlier) {
            return earlier.model == model && areAlike(earlier.direction, in->direction);
        });
    }
    file_.set(std::move(lists));
    Q_EMIT changed();
}

}  // namespace ui
