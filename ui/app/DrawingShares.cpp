#include "ui/app/DrawingShares.h"

#include <algorithm>
#include <chrono>

#include "core/device/Device.h"

namespace ui {

namespace {

// While a training has every core, whatever is drawn is taken from it, and its threads wait for the one that was held
// up. So sheets get a share of the time, and the large image comes 36 times a second instead of 60.
constexpr double kSheetShare = 0.03;
constexpr std::chrono::milliseconds kImageInterval{28};
/// A share for the search for the nearest images, too.
constexpr double kNearestShare = 0.01;

/// While a timeline plays: the large image is to move smoothly, and waits while a sheet is drawn.
constexpr double kSheetShareInPlay = 0.02;

}  // namespace

DrawingShares::DrawingShares(const TrainingController& training, const TimelineController& timeline,
                             RenderController& renderer, NearestController& nearest, QObject* parent)
    : QObject(parent), training_(training), timeline_(timeline), renderer_(renderer), nearest_(nearest) {
    connect(&training_, &TrainingController::stateChanged, this, &DrawingShares::shareOut);
    connect(&timeline_, &TimelineController::playingChanged, this, &DrawingShares::shareOut);
}

// Alone, the renderer has every core; beside a trainer it keeps its share, and wakes first (see niceness).
void DrawingShares::shareOut() {
    const TrainingState state = training_.state();
    const int cores = core::coreCount();
    const core::ThreadShares shares = core::shareThreads(cores);
    renderer_.setThreads(state == TrainingState::idle ? cores : shares.renderer);
    const bool trains = state != TrainingState::idle && state != TrainingState::paused;
    const bool crowded = trains && shares.trainer + shares.renderer > cores;
    const double beside = crowded ? kSheetShare : 1;
    renderer_.setSheetShare(timeline_.playing() ? std::min(beside, kSheetShareInPlay) : beside);
    renderer_.setImageInterval(crowded ? kImageInterval : std::chrono::milliseconds{0});
    nearest_.setShare(crowded ? kNearestShare : NearestController::kUsualShare);
}

}  // namespace ui
