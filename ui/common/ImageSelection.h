#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace ui {

/// Which samples of a dataset are chosen: one bit for each, so that a million of them are chosen at once. What is out
/// of range is never chosen.
class ImageSelection {
   public:
    /// None of `size` samples.
    void reset(std::size_t size) {
        chosen_.assign(size, false);
        count_ = 0;
    }
    std::size_t count() const { return count_; }
    bool has(std::size_t sample) const { return sample < chosen_.size() && chosen_[sample]; }
    void set(std::size_t sample, bool chosen) {
        if (sample >= chosen_.size() || chosen_[sample] == chosen) return;
        chosen_[sample] = chosen;
        count_ += chosen ? 1 : std::size_t(-1);
    }
    void clear() {
        if (count_ > 0) reset(chosen_.size());
    }
    /// Ascending.
    std::vector<std::uint32_t> indices() const {
        std::vector<std::uint32_t> found;
        found.reserve(count_);
        for (std::size_t sample = 0; found.size() < count_; ++sample)
            if (chosen_[sample]) found.push_back(static_cast<std::uint32_t>(sample));
        return found;
    }

   private:
    std::vector<bool> chosen_;
    std::size_t count_ = 0;
};

}  // namespace ui
