#include "core/dataset/HeldPixels.h"

#include <algorithm>
#include <cstring>

namespace core {

namespace {

constexpr std::size_t kBlockBytes = 8 << 20;

}  // namespace

std::uint8_t* HeldPixels::room(std::size_t bytes) {
    const std::lock_guard lock(mutex_);
    if (held_ + bytes > limit_) return nullptr;
    if (left_ < bytes) {
        const std::size_t size = std::max(kBlockBytes, bytes);
        blocks_.push_back(takeSampleBlock(size));
        left_ = size;
        end_ = blocks_.back().get() + size;
    }
    std::uint8_t* place = end_ - left_;
    left_ -= bytes;
    held_ += bytes;
    return place;
}

void HeldPixels::keep(Place& place, std::span<const std::uint8_t> pixels) {
    if (place.memory == nullptr || place.bytes != pixels.size()) place = {room(pixels.size()), 0, pixels.size()};
    if (place.memory == nullptr) {
        place.at = spill_.append(pixels);
    } else {
        std::ranges::copy(pixels, place.memory);
    }
}

void HeldPixels::read(const Place& place, std::span<std::uint8_t> out) const {
    if (place.memory == nullptr) return spill_.read(place.at, out);
    std::memcpy(out.data(), place.memory, out.size());
}

}  // namespace core
