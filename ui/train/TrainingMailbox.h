#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <vector>

#include "core/training/Training.h"

namespace ui {

/// What a training has said since somebody looked last.
struct TrainingNews {
    std::optional<core::TrainingStatus> status;
    std::int64_t backTo = -1;  ///< points after this step were taken back before `points` were drawn; -1: none
    std::vector<core::CurvePoint> points;
    std::vector<core::TrainingEvent> events;
    core::SnapshotPointer snapshot;
};

/// Where a training leaves its news, and another thread takes them: of what is of use only while it is new, the newest.
class TrainingMailbox {
   public:
    /// For the training. `wake` is called on its thread, when there is something to take again. This outlives it.
    core::TrainingObserver observer(std::function<void()> wake);

    TrainingNews take();

   private:
    std::mutex mutex_;
    bool woken_ = false;  // guarded by mutex_, as are the news: somebody is about to take them
    TrainingNews news_;
};

}  // namespace ui
