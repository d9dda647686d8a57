#pragma once

#include <cstdint>

namespace core {

/// Images a second over the last second or so: over a shorter time the figure would be too nervous.
class SpeedMeter {
   public:
    /// `images` were served so far, in `seconds`.
    void update(double seconds, std::int64_t images) {
        if (seconds - since_ < 1.0) return;
        imagesPerSecond_ = static_cast<double>(images - images_) / (seconds - since_);
        reset(seconds, images);
    }
    /// Counts from here on; the figure stays until there is a new one.
    void reset(double seconds, std::int64_t images) {
        since_ = seconds;
        images_ = images;
    }
    double imagesPerSecond() const { return imagesPerSecond_; }

   private:
    double since_ = 0;
    std::int64_t images_ = 0;
    double imagesPerSecond_ = 0;
};

}  // namespace core
