#include "ui/explore/map/MapController.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <utility>
#include <vector>

#include "core/base/Error.h"
#include "core/base/ThreadPriority.h"
#include "core/device/Device.h"
#include "core/latent/map/NeighborLayout.h"

namespace ui {

namespace {

using Clock = std::chrono::steady_clock;

/// Behind a training (10).
constexpr int kMapNiceness = 12;
/// Images on the map of a model that trains; when it rests, all of them are (up to what EncodingOptions say).
constexpr std::size_t kLiveImages = 5'000;
/// A map of a model that trains is made anew after so many times the time that it took, at the soonest.
constexpr double kRests = 20;
constexpr int kShortestRest = 3'000;  // milliseconds
/// Between two layouts on their way that are shown.
constexpr auto kMapFrame = std::chrono::milliseconds(60);

}  // namespace

MapController::MapController(Session& session, QObject* parent) : QObject(parent), session_(session) {
    rest_.setSingleShot(true);
    connect(&rest_, &QTimer::timeout, this, &MapController::update);
    connect(&session_, &Session::latentSpaceChanged, this, &MapController::startAnew);
    connect(&session_, &Session::datasetChanged, this, &MapController::startAnew);
    connect(&session_, &Session::snapshotChanged, this, &MapController::update);
    connect(&runner_, &JobRunner::failed, this, [this](const QString& sentence) {
        if (jobGeneration_ == generation_) problem_ = sentence;
    });
    connect(&runner_, &JobRunner::ended, this, &MapController::finish);
}

void MapController::setWanted(const QObject* who, bool wanted) {
    if (wanted == wanting_.contains(who)) return;
    if (wanted) {
        wanting_.insert(who);
        connect(who, &QObject::destroyed, this, [this, who] { wanting_.remove(who); });
    } else {
        wanting_.remove(who);
        who->disconnect(this);
    }
    update();
}

void MapController::setLayout(MapLayout layout) {
    if (layout_ == layout) return;
    layout_ = layout;
    // What is being laid out would be for nobody.
    if (layout == MapLayout::directions && std::exchange(laysOut_, false)) runner_.requestStop();
    if (plane_) shown_ = layout == MapLayout::neighbors && neighbors_ ? neighbors_ : plane_;
    update();
    Q_EMIT changed();
}

std::optional<std::int64_t> MapController::trainingStep() const {
    if (!encodedBy_ || !live()) return std::nullopt;
    return encodedBy_->step();
}

std::optional<core::MapPoint> MapController::cross() const {
    const core::Latent& latent = session_.latent();
    if (!shown_ || latent.size() != static_cast<std::size_t>(shown_->data().latentSize)) return std::nullopt;
    // Between the points a latent knows its place only about; a hand knows where it was put.
    if (!shown_->isPlane() && latent == chosenLatent_) return chosen_;
    return shown_->place(latent);
}

void MapController::goTo(core::MapPoint place) {
    if (!cross()) return;
    chosen_ = place;
    chosenLatent_ = shown_->latentAt(session_.latent(), place);
    session_.setLatent(chosenLatent_);
}

void MapController::cancel() {
    if (laysOut_) {
        setLayout(MapLayout::directions);
    } else if (state_ == MapState::making) {
        runner_.requestStop();
        setState(MapState::cancelled);
    }
}

void MapController::tryAgain() {
    if (state_ != MapState::cancelled && state_ != MapState::failed) return;
    setState(MapState::unwanted);
    update();
}

MapState MapController::obstacle() const {
    const core::SnapshotPointer& snapshot = session_.snapshot();
    const auto& dataset = session_.dataset();
    if (!snapshot) return MapState::noModel;
    if (!snapshot->canEncode()) return MapState::noEncoder;
    if (!dataset) return MapState::noDataset;
    if (dataset->spec != snapshot->spec().sample) return MapState::otherShape;
    return MapState::ready;
}

/// Another model or dataset: what was is of no use, and least of all to be seen.
void MapController::startAnew() {
    ++generation_;
    problem_.clear();
    runner_.requestStop();
    rest_.stop();
    laysOut_ = false;
    dataset_.reset();
    codes_.reset();
    encodedBy_.reset();
    plane_.reset();
    neighbors_.reset();
    shown_.reset();
    chosenLatent_.clear();
    state_ = MapState::unwanted;
    update();
    Q_EMIT changed();
}

void MapController::update() {
    const MapState hindered = obstacle();
    if (hindered != MapState::ready) {
        setState(hindered);
        return;
    }
    if (runner_.running()) return;  // finish() comes back here
    if (state_ == MapState::cancelled || state_ == MapState::failed) return;
    if (!codes_ && wanting_.isEmpty()) {
        setState(MapState::unwanted);
        return;
    }
    const bool outdated = encodedBy_ != session_.snapshot() && !rest_.isActive();
    const bool unlaid = layout_ == MapLayout::neighbors && codes_ && !neighbors_;
    if (!wanting_.isEmpty() && (!codes_ || outdated || unlaid)) begin();
    if (!codes_ || laysOut_) return;
    setState(MapState::ready);
}

void MapController::begin() {
    const bool current = codes_ && encodedBy_ == session_.snapshot();
    Task task;
    task.generation = generation_;
    task.snapshot = session_.snapshot();
    task.dataset = session_.dataset();
    task.layout = layout_;
    task.training = live();
    const int cores = core::coreCount();
    task.threads = task.training ? core::shareThreads(cores).renderer : cores;
    if (current) task.codes = codes_;
    task.silent = !current && shown_ && !shown_->isPlane();
    problem_.clear();
    jobGeneration_ = generation_;
    runner_.start([this, task](const std::stop_token& stop, const JobRunner::Post& post) {
        core::lowerThreadPriority(kMapNiceness);
        // What comes for another model or dataset than the session has by then is dropped.
        make(task, stop, [this, &task, &post](std::function<void()> take) {
            post([this, generation = task.generation, take = std::move(take)] {
                if (generation == generation_) take();
            });
        });
    });
    if (!codes_) setState(MapState::making);
}

void MapController::make(const Task& task, const std::stop_token& stop, const JobRunner::Post& deliver) {
    std::shared_ptr<const core::EncodedData> codes = task.codes;
    std::function<void()> takeThem;
    if (!codes) {
        const auto start = Clock::now();
        codes = encode(task, stop, deliver);
        if (!codes) return;
        const auto plane = std::make_shared<const core::LatentMap>(codes, core::principalPlane(*codes));
        const std::chrono::duration<double> took = Clock::now() - start;
        takeThem = [this, plane, codes, snapshot = task.snapshot, seconds = took.count()] {
            takeCodes(plane, codes, snapshot, seconds);
        };
    }
    if (takeThem && !(task.silent && task.layout == MapLayout::neighbors)) deliver(std::exchange(takeThem, nullptr));
    if (task.layout != MapLayout::neighbors) return;
    const auto map = layOut(task, codes, stop, deliver);
    if (!map) return;
    deliver([this, map, takeThem] {
        if (takeThem) takeThem();
        takeLayout(map, true);
    });
}

std::shared_ptr<const core::EncodedData> MapController::encode(const Task& task, const std::stop_token& stop,
                                                               const JobRunner::Post& deliver) {
    core::EncodingOptions options;
    if (task.training) options.most = kLiveImages;
    const auto tell = [this, &deliver](const core::Progress& at) {
        deliver([this, fraction = at.fraction()] {
            if (!codes_) Q_EMIT progress(fraction);  // one that is made anew is made in silence
        });
    };
    auto result = core::encodeData(*task.snapshot, *task.dataset, options, core::JobContext(stop, tell, task.threads));
    if (result.outcome == core::Outcome::cancelled) return nullptr;
    if (result.data.size() == 0) throw core::Error("The dataset has no images outside its test set.");
    return std::make_shared<const core::EncodedData>(std::move(result.data));
}

std::shared_ptr<const core::LatentMap> MapController::layOut(const Task& task,
                                                             const std::shared_ptr<const core::EncodedData>& codes,
                                                             const std::stop_token& stop,
                                                             const JobRunner::Post& deliver) {
    if (!task.silent) {
        deliver([this] {
            laysOut_ = layout_ == MapLayout::neighbors;
            Q_EMIT changed();
        });
    }
    core::ProgressObserver tell;
    core::NeighborLayoutObserver show;
    if (!task.silent) {
        tell = [this, &deliver](const core::Progress& at) {
            deliver([this, fraction = at.fraction()] { Q_EMIT progress(fraction); });
        };
        show = [&, shown = Clock::now()](std::span<const core::MapPoint> points) mutable {
            if (Clock::now() - shown < kMapFrame) return;
            shown = Clock::now();
            const auto map = std::make_shared<const core::LatentMap>(
                codes, std::vector<core::MapPoint>(points.begin(), points.end()));
            deliver([this, map] { takeLayout(map, false); });
        };
    }
    auto result = core::neighborLayout(*codes, {}, core::JobContext(stop, tell, task.threads), show);
    if (result.outcome == core::Outcome::cancelled) return nullptr;
    return std::make_shared<const core::LatentMap>(codes, std::move(result.points));
}

void MapController::takeCodes(std::shared_ptr<const core::LatentMap> plane,
                              std::shared_ptr<const core::EncodedData> codes, core::SnapshotPointer snapshot,
                              double seconds) {
    plane_ = std::move(plane);
    codes_ = std::move(codes);
    encodedBy_ = std::move(snapshot);
    dataset_ = session_.dataset();
    neighbors_.reset();
    shown_ = plane_;
    chosenLatent_.clear();
    if (live()) rest_.start(std::max(kShortestRest, static_cast<int>(1000 * kRests * seconds)));
    state_ = MapState::ready;
    Q_EMIT changed();
}

void MapController::takeLayout(std::shared_ptr<const core::LatentMap> map, bool done) {
    if (layout_ != MapLayout::neighbors) return;
    shown_ = std::move(map);
    if (done) {
        neighbors_ = shown_;
        laysOut_ = false;
    }
    Q_EMIT changed();
}

void MapController::finish() {
    const bool wasLaidOut = std::exchange(laysOut_, false);
    if (!problem_.isEmpty()) {
        setState(MapState::failed);
        return;
    }
    update();
    if (wasLaidOut) Q_EMIT changed();
}

void MapController::setState(MapState state) {
    if (state_ == state) return;
    state_ = state;
    Q_EMIT changed();
}

}  // namespace ui
