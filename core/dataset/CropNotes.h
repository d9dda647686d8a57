#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "core/dataset/ImportReport.h"
#include "core/sample/image/Fit.h"

namespace core {

/// width : height in small whole numbers.
struct AspectRatio {
    int width = 1;
    int height = 1;
    auto operator<=>(const AspectRatio&) const = default;
};

/// The simplest ratio of numbers up to 16 that is as near to these sides as half a percent; nothing where there is
/// none.
std::optional<AspectRatio> aspectRatioOf(int width, int height);

/// A size of this ratio that models train on in reasonable time: the shorter side near 64 pixels, the longer one up to
/// 256. {0, 0, 1} where no such size has a shorter side of 16 or more.
ImageShape sizeOf(const AspectRatio& ratio);

/// What an import should say of images that were cropped: how many lose more than a third and, where most of them have
/// one aspect ratio that the samples do not have, which size would keep them whole.
class CropNotes {
   public:
    /// Nothing is ever said where `fit` crops nothing.
    CropNotes(const ImageShape& shape, Fit fit) : shape_(shape), fit_(fit) {}

    /// So many images of the source; `name` is empty where they have none: all of them then have this size.
    void add(int width, int height, const std::string& name, std::size_t count = 1);
    void addTo(ImportReport& report) const;

   private:
    void addLosses(ImportReport& report) const;
    void addRatio(ImportReport& report) const;

    ImageShape shape_;
    Fit fit_;
    std::size_t images_ = 0;
    std::size_t cropped_ = 0;  // those that lose more than a third
    std::map<std::pair<int, int>, std::size_t> sizes_;
    int worstWidth_ = 0;
    int worstHeight_ = 0;
    std::string worstName_;
};

}  // namespace core
