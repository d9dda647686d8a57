#include "core/training/BatchLoader.h"

#include <algorithm>
#include <cstring>

#include "core/model/ImageTensor.h"

namespace core {

BatchLoader::BatchLoader(std::shared_ptr<const Dataset> dataset, std::vector<std::uint32_t> indices, int batchSize,
                         std::uint64_t seed)
    : dataset_(std::move(dataset)),
      indices_(std::move(indices)),
      batchSize_(std::min<std::size_t>(static_cast<std::size_t>(batchSize), indices_.size())),
      random_(seed) {
    shuffle();
}

torch::Tensor BatchLoader::next() {
    // A remainder that does not fill a batch is left for another epoch: every step then costs and weighs the same.
    if (position_ + batchSize_ > indices_.size()) shuffle();
    const auto* begin = indices_.data() + position_;
    position_ += batchSize_;
    served_ += static_cast<std::int64_t>(batchSize_);
    return gather(*dataset_, begin, begin + batchSize_);
}

torch::Tensor BatchLoader::gather(const Dataset& dataset, const std::uint32_t* begin, const std::uint32_t* end) {
    const ImageShape& shape = dataset.shape;
    torch::Tensor bytes = torch::empty({end - begin, shape.height, shape.width, shape.channels}, torch::kByte);
    auto* target = bytes.data_ptr<std::uint8_t>();
    for (; begin != end; ++begin, target += shape.bytes())
        std::memcpy(target, dataset.sample(*begin).data(), shape.bytes());
    return toFloats(bytes);
}

void BatchLoader::shuffle() {
    // Fisher-Yates written out: std::shuffle may differ between standard libraries.
    for (std::size_t i = indices_.size(); i > 1; --i) std::swap(indices_[i - 1], indices_[random_() % i]);
    position_ = 0;
}

}  // namespace core
