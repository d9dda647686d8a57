#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/dataset/Import.h"
#include "core/latent/directions/Direction.h"
#include "core/model/ClassMix.h"
#include "core/model/Latent.h"
#include "core/project/ModelFolder.h"

namespace ui {

/// What is on the table: the open dataset, the open model with its newest weights, and the point in latent
/// space where the sliders stand. Panels show it and change it; they do not know each other. GUI thread only.
class Session : public QObject {
    Q_OBJECT

   public:
    explicit Session(QObject* parent = nullptr);

    const std::shared_ptr<const core::Dataset>& dataset() const { return dataset_; }
    void setDataset(std::shared_ptr<const core::Dataset> dataset);

    /// The saved (or embedded) model that is open; null while none is, or while a new one trains.
    const std::shared_ptr<const core::SavedModel>& model() const { return model_; }
    /// Its folder; ":embedded" for the model that is part of the program.
    const QString& modelPath() const { return modelPath_; }
    bool modelIsEmbedded() const { return modelPath_ == QStringLiteral(":embedded"); }
    /// It lies in no folder: it is lost when another one takes its place.
    bool modelUnsaved() const { return model_ != nullptr && modelPath_.isEmpty(); }
    /// ... because its folder was deleted.
    bool modelDeleted() const { return modelDeleted_; }
    void forgetModelFolder();
    /// `question` is asked by mayReplaceModel() where the open model is unsaved. Without one, any may be replaced.
    void setReplaceQuestion(std::function<bool()> question) { replaceQuestion_ = std::move(question); }
    /// Whether another model may take the place of the open one. Those who bring one ask before they begin.
    bool mayReplaceModel() const { return !modelUnsaved() || !replaceQuestion_ || replaceQuestion_(); }
    /// What people call it: its folder's name, or its run's for one in a project.
    QString modelName() const;
    /// Also makes its weights the snapshot. An empty path: the model lies in no folder yet (saving failed).
    void setModel(std::shared_ptr<const core::SavedModel> model, const QString& path);

    /// The newest weights to explore: of the open model, or of the training that runs. Null before the first.
    const core::SnapshotPointer& snapshot() const { return snapshot_; }
    /// Of the snapshot, where it is that of the open model; empty while the weights are not saved.
    std::string weightsHash() const;
    /// A training published weights. The first one of a new training closes the open model.
    void setLiveSnapshot(core::SnapshotPointer snapshot);

    /// Always of the snapshot's latent size; when the size changes, a point of the prior, the same each time.
    const core::Latent& latent() const { return latent_; }
    /// Ignored when the size is not the snapshot's.
    void setLatent(const core::Latent& latent);
    void setLatentValue(int dimension, float value);

    /// The directions that have sliders now, from the top.
    void setDirections(const std::vector<core::Direction>& directions);
    const std::vector<core::Direction>& directions() const { return directions_; }

    /// Directions on which a person wants the point to keep its place when it is moved by other sliders or drawn at
    /// random. They are dropped with the latent space.
    void setLocks(std::vector<core::Direction> directions);
    const std::vector<core::Direction>& locks() const { return locks_; }
    /// The nearest latent to this one that stands on all locked directions where the point stands now.
    core::Latent withLocks(const core::Latent& latent) const;

    /// The classes that the snapshot can be asked for; empty for a model without.
    std::vector<std::string> classNames() const;
    /// What of them is drawn: the first one when the classes change; empty for a model without classes.
    const core::ClassMix& classMix() const { return classMix_; }
    /// Ignored when it is empty or names what is none of the snapshot's classes.
    void setClassMix(const core::ClassMix& mix);

   Q_SIGNALS:
    void datasetChanged();
    void modelChanged();
    /// New weights; the same model goes on (sliders keep their places).
    void snapshotChanged();
    /// Another model, or another latent size or image shape: sliders are to be built anew. Comes before
    /// snapshotChanged().
    void latentSpaceChanged();
    void latentChanged();
    void classMixChanged();
    void directionsChanged();
    void locksChanged();

   private:
    void adoptSnapshot(core::SnapshotPointer snapshot, bool anotherModel, bool tellModel);

    std::shared_ptr<const core::Dataset> dataset_;
    std::shared_ptr<const core::SavedModel> model_;
    QString modelPath_;
    bool modelDeleted_ = false;
    std::function<bool()> replaceQuestion_;
    core::SnapshotPointer snapshot_;
    core::Latent latent_;
    std::vector<core::Direction> directions_;
    std::vector<core::Direction> locks_;
    core::ClassMix classMix_;
};

}  // namespace ui
