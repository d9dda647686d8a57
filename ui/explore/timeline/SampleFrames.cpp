#include "ui/explore/timeline/SampleFrames.h"

#include <algorithm>
#include <utility>

namespace ui {

void SampleFrames::add(std::int64_t step, const QImage& atlas) {
    if (atlas.isNull()) return;
    if (!frames_.empty() && atlas.size() != newest().atlas.size()) clear();
    if (!frames_.empty() && step < newest().step) return;
    if (!frames_.empty() && step == newest().step) {
        frames_.back().atlas = atlas;
        return;
    }
    // The newest one, unless it is one of those that stay.
    if (sinceKept_ > 0) frames_.pop_back();
    frames_.push_back({step, atlas});
    if (frames_.size() == 1) return;
    sinceKept_ = (sinceKept_ + 1) % stride_;
    const qsizetype room = kMostBytes / std::max<qsizetype>(atlas.sizeInBytes(), 1);
    if (count() > std::clamp<qsizetype>(room, kLeast, kMost)) thinOut();
}

void SampleFrames::thinOut() {
    const Frame last = newest();
    const std::size_t staying = frames_.size() - (sinceKept_ > 0 ? 1 : 0);
    std::vector<Frame> kept;
    for (std::size_t index = 0; index < staying; index += 2) kept.push_back(frames_[index]);
    if (staying % 2 == 0) sinceKept_ += stride_;  // the last one that stayed has gone
    if (kept.back().step != last.step) kept.push_back(last);
    frames_ = std::move(kept);
    stride_ *= 2;
}

int SampleFrames::indexOf(std::int64_t step) const {
    const auto later = std::upper_bound(frames_.begin(), frames_.end(), step,
                                        [](std::int64_t wanted, const Frame& frame) { return wanted < frame.step; });
    return std::max(0, static_cast<int>(later - frames_.begin()) - 1);
}

void SampleFrames::dropAfter(std::int64_t step) {
    while (!frames_.empty() && newest().step > step) {
        frames_.pop_back();
        sinceKept_ = 0;
    }
}

void SampleFrames::clear() {
    frames_.clear();
    stride_ = 1;
    sinceKept_ = 0;
}

}  // namespace ui
