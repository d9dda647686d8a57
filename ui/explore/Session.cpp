#include "ui/explore/Session.h"

#include <filesystem>
#include <utility>

#include "core/project/ModelFolder.h"
#include "core/project/RunFolder.h"

namespace ui {

namespace {

/// Of the point where the sliders stand at first: away from the middle, where an image is the average of all and says
/// nothing, but not so far that sliders stand at their ends.
constexpr std::uint64_t kFirstPoint = 47;
constexpr double kFirstTemperature = 0.7;

}  // namespace

Session::Session(QObject* parent) : QObject(parent) {}

void Session::setDataset(std::shared_ptr<const core::Dataset> dataset) {
    dataset_ = std::move(dataset);
    Q_EMIT datasetChanged();
}

void Session::setModel(std::shared_ptr<const core::SavedModel> model, const QString& path) {
    // The same weights in another place (the open model was saved elsewhere): the sliders stay as they are.
    const bool sameWeights = model && model_ && snapshot_ == model->snapshot;
    model_ = std::move(model);
    modelPath_ = model_ ? path : QString();
    modelDeleted_ = false;
    if (sameWeights) {
        Q_EMIT modelChanged();
    } else {
        adoptSnapshot(model_ ? model_->snapshot : nullptr, true, true);
    }
}

void Session::forgetModelFolder() {
    if (!model_) return;
    modelPath_.clear();
    modelDeleted_ = true;
    Q_EMIT modelChanged();
}

std::string Session::weightsHash() const {
    return model_ && model_->snapshot == snapshot_ ? model_->weightsHash : std::string();
}

QString Session::modelName() const {
    if (modelPath_.isEmpty()) return {};
    if (const auto run = core::runOfModelPath(modelPath_.toStdString()))
        return QString::fromStdString(run->folder.filename().string());
    return QString::fromStdString(core::modelFolderOf(modelPath_.toStdString()).filename().string());
}

void Session::setLiveSnapshot(core::SnapshotPointer snapshot) {
    if (!snapshot) return;
    // A step that runs backwards tells a new training from one that failed before it became a model.
    const bool closesModel = model_ != nullptr;
    const bool anotherModel = closesModel || !snapshot_ || snapshot->step() < snapshot_->step();
    model_.reset();
    modelPath_.clear();
    modelDeleted_ = false;
    adoptSnapshot(std::move(snapshot), anotherModel, closesModel);
}

void Session::setLatent(const core::Latent& latent) {
    if (latent.size() != latent_.size() || latent == latent_) return;
    latent_ = latent;
    Q_EMIT latentChanged();
}

void Session::setLatentValue(int dimension, float value) {
    if (dimension < 0 || dimension >= static_cast<int>(latent_.size())) return;
    float& place = latent_[static_cast<std::size_t>(dimension)];
    if (place == value) return;
    place = value;
    Q_EMIT latentChanged();
}

void Session::setDirections(const std::vector<core::Direction>& directions) {
    if (directions == directions_) return;
    directions_ = directions;
    Q_EMIT directionsChanged();
}

void Session::setLocks(std::vector<core::Direction> directions) {
    if (directions == locks_) return;
    locks_ = std::move(directions);
    Q_EMIT locksChanged();
}

core::Latent Session::withLocks(const core::Latent& latent) const {
    if (locks_.empty()) return latent;
    std::vector<double> places;
    for (const core::Direction& direction : locks_) places.push_back(core::coordinate(latent_, direction));
    return core::movedTo(latent, locks_, places);
}

std::vector<std::string> Session::classNames() const {
    return snapshot_ ? snapshot_->spec().classNames : std::vector<std::string>{};
}

void Session::setClassMix(const core::ClassMix& mix) {
    if (mix.empty() || mix == classMix_ || !core::fits(mix, classNames())) return;
    classMix_ = mix;
    Q_EMIT classMixChanged();
}

void Session::adoptSnapshot(core::SnapshotPointer snapshot, bool anotherModel, bool tellModel) {
    const std::size_t size = snapshot ? static_cast<std::size_t>(snapshot->latentSize()) : 0;
    const bool anotherShape = !snapshot || !snapshot_ || snapshot->spec().sample != snapshot_->spec().sample;
    const bool anotherSize = size != latent_.size();
    const std::vector<std::string> before = classNames();
    snapshot_ = std::move(snapshot);
    const bool otherClasses = classNames() != before;
    if (otherClasses) classMix_ = classNames().empty() ? core::ClassMix{} : core::mixOf(0, 0, 0);
    if (anotherSize) latent_ = core::sampleLatent(static_cast<int>(size), kFirstPoint, 0, kFirstTemperature);
    // All of it is in place before anybody is told.
    if (anotherModel || anotherSize) locks_.clear();
    if (tellModel) Q_EMIT modelChanged();
    if (anotherModel || anotherShape || anotherSize || otherClasses) Q_EMIT latentSpaceChanged();
    Q_EMIT snapshotChanged();
    if (anotherSize) Q_EMIT latentChanged();
    if (otherClasses) Q_EMIT classMixChanged();
}

}  // namespace ui
