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
#include "core/sample/Sample.h"

namespace core {

/// One of those that lie nearest.
struct NearSample {
    std::size_t place = 0;  ///< in the table or dataset that was searched
    double distance = 0;    ///< 0: the very same

    bool operator==(const NearSample&) const = default;
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
    std::vector<NearSample> byDistance() const;

   private:
    void insert(std::size_t place, double squaredDistance);

    std::size_t most_;
    double worst_ = 0;
    std::vector<NearSample> found_;  // squares, ascending
};

/// The rows of `data` whose codes are nearest to `latent`, which has the codes' size: the distance is that in latent
/// space.
std::vector<NearSample> nearestRows(const EncodedData& data, const Latent& latent, std::size_t most);

/// Finds the samples of a dataset (without its test set) whose values are nearest to those of another sample. Values of
/// 8 bits, those of most images, are compared as bytes, and each sample has a short row of coarse sums beside it: where
/// these differ too much already, the bytes need no look.
class SampleSearch {
   public:
    explicit SampleSearch(std::shared_ptr<const Dataset> dataset);

    const std::shared_ptr<const Dataset>& dataset() const { return dataset_; }
    /// The `most` nearest to `sample`, which has the dataset's spec (for another one none). The distance is the root
    /// mean square over the values: for whole numbers as a share of the largest, 0 to 1.
    std::vector<NearSample> nearest(const Sample& sample, std::size_t most) const;

   private:
    std::vector<float> coarse(std::span<const std::uint8_t> bytes) const;
    std::vector<NearSample> nearestBytes(const Sample& sample, std::size_t most) const;
    std::vector<NearSample> nearestValues(const Sample& sample, std::size_t most) const;

    std::shared_ptr<const Dataset> dataset_;
    std::size_t count_;
    std::vector<std::size_t> part_;  // of each byte of a sample, the number of its coarse sum; empty for wider values
    std::vector<float> scale_;       // of each coarse sum: 1 / root of how many bytes it adds up
    std::vector<float> rows_;        // coarse sums of each sample
};

}  // namespace core
