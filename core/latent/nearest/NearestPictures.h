#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <vector>

#include "core/dataset/Dataset.h"
#include "core/latent/EncodedData.h"
#include "core/model/Latent.h"
#include "core/sample/image/Image.h"

namespace core {

/// One of those that lie nearest.
struct NearPicture {
    std::size_t place = 0;  ///< in the table or dataset that was searched
    double distance = 0;    ///< 0: the very same

    bool operator==(const NearPicture&) const = default;
};

/// The `most` nearest of all that are offered; of equally near ones those that came first.
class NearestList {
   public:
    /// `most` is 1 or more.
    explicit NearestList(std::size_t most) : most_(most) {}

    /// Whatever is not below this is of no use any more.
    double worst() const { return found_.size() < most_ ? std::numeric_limits<double>::infinity() : worst_; }
    void offer(std::size_t place, double squaredDistance) {
        if (squaredDistance < worst()) insert(place, squaredDistance);
    }
    /// The nearest first, with distances that are no squares.
    std::vector<NearPicture> byDistance() const;

   private:
    void insert(std::size_t place, double squaredDistance);

    std::size_t most_;
    double worst_ = 0;
    std::vector<NearPicture> found_;  // squares, ascending
};

/// The rows of `data` whose codes are nearest to `latent`, which has the codes' size: the distance is that in latent
/// space.
std::vector<NearPicture> nearestRows(const EncodedData& data, const Latent& latent, std::size_t most);

/// Finds the pictures of a dataset (without its test set) that are nearest to any picture by their pixels. Each has a
/// short row of coarse brightnesses beside it: where these differ too much already, the pixels need no look.
class PixelSearch {
   public:
    explicit PixelSearch(std::shared_ptr<const Dataset> dataset);

    const std::shared_ptr<const Dataset>& dataset() const { return dataset_; }
    /// The `most` nearest to `picture`, which has the dataset's shape. The distance is the root mean square over the
    /// pixels, 0 to 1.
    std::vector<NearPicture> nearest(const Image& picture, std::size_t most) const;

   private:
    std::vector<float> coarse(std::span<const std::uint8_t> pixels) const;

    std::shared_ptr<const Dataset> dataset_;
    std::size_t count_;
    std::vector<std::size_t> part_;  // of each byte of a picture, the number of its coarse brightness
    std::vector<float> scale_;       // of each coarse brightness: 1 / root of how many bytes it adds up
    std::vector<float> rows_;        // coarse brightnesses of each picture
};

}  // namespace core
