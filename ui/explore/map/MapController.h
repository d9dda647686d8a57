#pragma once

#include <QObject>
#include <QSet>
#include <QString>
#include <QTimer>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>

#include "core/latent/EncodedData.h"
#include "core/latent/map/LatentMap.h"
#include "ui/explore/Session.h"
#include "ui/explore/map/MapBackground.h"
#include "ui/jobs/JobRunner.h"

namespace ui {

/// How far there is a map of the open dataset, as the open model sees it.
enum class MapState { noModel, noDataset, otherShape, noEncoder, unwanted, making, ready, cancelled, failed };

/// How it is laid out.
enum class MapLayout { directions, neighbors };

/// Where the images of the open dataset lie in the open model's latent space, laid out in two dimensions. It is made
/// off the GUI thread, when somebody wants it, and made anew when model or dataset change: nothing of another one is
/// ever shown. While the model trains, a smaller map follows it from time to time.
class MapController : public QObject {
    Q_OBJECT

   public:
    explicit MapController(Session& session, QObject* parent = nullptr);

    /// The map, or only its codes(), are needed by `who` from now on, or no longer.
    void setWanted(const QObject* who, bool wanted);

    MapState state() const { return state_; }
    /// Why, where it is failed.
    const QString& problem() const { return problem_; }
    MapLayout layout() const { return layout_; }
    void setLayout(MapLayout layout);
    /// The neighbors are being laid out; map() is how far that has come.
    bool laysOut() const { return laysOut_; }

    /// As it is now; null before the first.
    const std::shared_ptr<const core::LatentMap>& map() const { return shown_; }
    /// The images of the map, and their codes; null where there is none.
    const std::shared_ptr<const core::Dataset>& dataset() const { return dataset_; }
    const std::shared_ptr<const core::EncodedData>& codes() const { return codes_; }
    /// The model that they were encoded by.
    const core::SnapshotPointer& snapshot() const { return encodedBy_; }
    /// The step of a training whose model the map shows; nothing where that model trains no longer.
    std::optional<std::int64_t> trainingStep() const;

    /// Where the session's point is. Nothing without a map.
    std::optional<core::MapPoint> cross() const;
    /// Moves the session's point there.
    void goTo(core::MapPoint place);

    /// Ends what is being made. A layout of neighbors gives way to the directions.
    void cancel();
    /// After it was cancelled, or failed.
    void tryAgain();

    /// Decodes where the map has no data.
    MapBackground& background() { return background_; }

   Q_SIGNALS:
    /// Anything of the above but for the cross.
    void changed();
    /// Of what is being made, 0 to 1.
    void progress(double fraction);

   private:
    /// What one job makes.
    struct Task {
        int generation = 0;
        core::SnapshotPointer snapshot;
        std::shared_ptr<const core::Dataset> dataset;
        std::shared_ptr<const core::EncodedData> codes;  // null: to be encoded
        MapLayout layout = MapLayout::directions;
        bool training = false;
        bool silent = false;  // a map that is laid out already is there: it stays until the new one is complete
        int threads = 1;
    };
    MapState obstacle() const;
    void startAnew();
    void update();
    void begin();
    // On the job's thread; what is delivered comes to the GUI thread.
    void make(const Task& task, const std::stop_token& stop, const JobRunner::Post& deliver);
    std::shared_ptr<const core::EncodedData> encode(const Task& task, const std::stop_token& stop,
                                                    const JobRunner::Post& deliver);
    std::shared_ptr<const core::LatentMap> layOut(const Task& task,
                                                  const std::shared_ptr<const core::EncodedData>& codes,
                                                  const std::stop_token& stop, const JobRunner::Post& deliver);
    void takeCodes(std::shared_ptr<const core::LatentMap> plane, std::shared_ptr<const core::EncodedData> codes,
                   core::SnapshotPointer snapshot, double seconds);
    void takeLayout(std::shared_ptr<const core::LatentMap> map, bool done);
    void finish();
    void setState(MapState state);
    bool live() const { return !session_.model(); }

    Session& session_;
    QSet<const QObject*> wanting_;
    MapState state_ = MapState::noModel;
    MapLayout layout_ = MapLayout::directions;
    QString problem_;
    bool laysOut_ = false;
    std::shared_ptr<const core::Dataset> dataset_;
    std::shared_ptr<const core::EncodedData> codes_;
    core::SnapshotPointer encodedBy_;
    std::shared_ptr<const core::LatentMap> plane_;      // of codes_
    std::shared_ptr<const core::LatentMap> neighbors_;  // of codes_; null before it is complete
    std::shared_ptr<const core::LatentMap> shown_;
    core::MapPoint chosen_;  // the place that was gone to last, and the latent that this gave
    core::Latent chosenLatent_;
    int generation_ = 0;  // of model and dataset: what a job brings for another one is dropped
    int jobGeneration_ = 0;
    QTimer rest_;  // between two maps of a model that trains
    MapBackground background_;
    JobRunner runner_;  // last: joins first
};

}  // namespace ui
