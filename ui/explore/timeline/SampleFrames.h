#pragma once

#include <QImage>
#include <cstdint>
#include <vector>

namespace ui {

/// Sheets of samples over the steps of a training, evenly spread and never too many: when there is no more room every
/// second one goes, and from then on every second one is kept. The newest is always there.
class SampleFrames {
   public:
    static constexpr int kMost = 200;
    static constexpr int kLeast = 20;                     ///< however large they are
    static constexpr qsizetype kMostBytes = 128'000'000;  ///< of all together

    struct Frame {
        std::int64_t step = 0;
        QImage atlas;
    };

    bool empty() const { return frames_.empty(); }
    int count() const { return static_cast<int>(frames_.size()); }
    const Frame& frame(int index) const { return frames_[static_cast<std::size_t>(index)]; }
    const Frame& newest() const { return frames_.back(); }
    /// The last one that is not of a later step, or the first one; there is one.
    int indexOf(std::int64_t step) const;

    /// Steps come in order; one of the newest's step takes its place, one of an earlier step is passed over. A sheet of
    /// another size begins anew.
    void add(std::int64_t step, const QImage& atlas);
    /// Those of later steps go.
    void dropAfter(std::int64_t step);
    void clear();

   private:
    void thinOut();

    std::vector<Frame> frames_;
    int stride_ = 1;     // every so manyth that comes is kept
    int sinceKept_ = 0;  // that came since the last one that is kept
};

}  // namespace ui
