#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

#include "core/latent/timeline/Timeline.h"
#include "core/model/ModelSnapshot.h"
#include "core/sample/image/Image.h"

namespace core {

class Renderer;

/// What a model draws along a timeline, image after image. It is drawn in batches on a thread of its own, a little
/// ahead of who takes them, so that drawing and encoding go on at the same time.
class TimelineFrames {
   public:
    /// `snapshot` and `timeline` outlive this; `threads` LibTorch may use, 1 or more.
    TimelineFrames(const ModelSnapshot& snapshot, const Timeline& timeline, int frames, int threads);
    /// Waits for the batch that is being drawn, drops the others.
    ~TimelineFrames() = default;

    /// Waits for the next one; at most `frames` may be taken. Throws Error where drawing failed.
    Image next();

   private:
    void draw(const std::stop_token& stop, int threads);
    std::vector<Image> batchFrom(Renderer& renderer, int first) const;

    const ModelSnapshot& snapshot_;
    const Timeline& timeline_;
    int frames_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<Image> drawn_;     // guarded by mutex_
    std::exception_ptr problem_;  // guarded by mutex_
    std::jthread thread_;         // last: joins first
};

}  // namespace core
