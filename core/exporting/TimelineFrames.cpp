#include "core/exporting/TimelineFrames.h"

#include <algorithm>
#include <utility>

#include "core/rendering/Renderer.h"

namespace core {

namespace {

constexpr int kBatch = 32;
/// The next batch is begun as soon as no more than so many wait.
constexpr std::size_t kAhead = kBatch;

}  // namespace

TimelineFrames::TimelineFrames(const ModelSnapshot& snapshot, const Timeline& timeline, int frames, int threads)
    : snapshot_(snapshot), timeline_(timeline), frames_(frames) {
    thread_ = std::jthread([this, threads](const std::stop_token& stop) { draw(stop, threads); });
}

Image TimelineFrames::next() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return !drawn_.empty() || problem_ != nullptr; });
    if (drawn_.empty()) std::rethrow_exception(problem_);
    Image image = std::move(drawn_.front());
    drawn_.pop_front();
    changed_.notify_all();
    return image;
}

void TimelineFrames::draw(const std::stop_token& stop, int threads) try {
    Renderer renderer(threads);
    for (int first = 0; first < frames_; first += kBatch) {
        {
            std::unique_lock lock(mutex_);
            if (!changed_.wait(lock, stop, [this] { return drawn_.size() <= kAhead; })) return;
        }
        std::vector<Image> batch = batchFrom(renderer, first);
        const std::lock_guard lock(mutex_);
        std::move(batch.begin(), batch.end(), std::back_inserter(drawn_));
        changed_.notify_all();
    }
} catch (...) {
    const std::lock_guard lock(mutex_);
    problem_ = std::current_exception();
    changed_.notify_all();
}

std::vector<Image> TimelineFrames::batchFrom(Renderer& renderer, int first) const {
    std::vector<Latent> latents;
    std::vector<ClassMix> classes;
    for (int frame = first; frame < std::min(first + kBatch, frames_); ++frame) {
        TimelinePoint point = timeline_.pointAt(timeline_.frameTime(frame, frames_));
        latents.push_back(std::move(point.latent));
        classes.push_back(std::move(point.classes));
    }
    return renderer.decode(snapshot_, latents, classes);
}

}  // namespace core
