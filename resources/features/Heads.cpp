#include "resources/features/Heads.h"

#include "core/metric/features/FeatureNetwork.h"

namespace features {

namespace {

constexpr std::int64_t kFeatures = core::FeatureNetwork::kFeatures;
constexpr std::int64_t kThumbnailSide = 8;
constexpr double kThumbnailWeight = 4;
constexpr double kQualityWeight = 10;

namespace nn = torch::nn;

}  // namespace

Heads::Heads(const std::vector<Source>& sources) {
    for (const Source& source : sources) {
        classes_.push_back(
            register_module("classes" + std::to_string(classes_.size()), nn::Linear(kFeatures, source.classes)));
        shares_.push_back(source.share);
    }
    quality_ = register_module("quality", nn::Linear(kFeatures, 2));
    thumbnail_ = register_module("thumbnail", nn::Sequential(nn::Linear(kFeatures, 256), nn::ReLU(),
                                                             nn::Linear(256, 3 * kThumbnailSide * kThumbnailSide)));
}

torch::Tensor Heads::loss(const torch::Tensor& features, const DrawnBatch& batch) {
    const torch::Tensor thumbnails =
        torch::adaptive_avg_pool2d(batch.images, {kThumbnailSide, kThumbnailSide}).flatten(1);
    torch::Tensor loss = kThumbnailWeight * torch::mse_loss(thumbnail_->forward(features), thumbnails) +
                         kQualityWeight * torch::mse_loss(quality_->forward(features), batch.quality);
    std::int64_t first = 0;
    for (std::size_t source = 0; source < classes_.size(); ++source) {
        const std::int64_t size = batch.sizes[source];
        const torch::Tensor sharp = batch.sharp.narrow(0, first, size);
        const torch::Tensor each = nn::functional::cross_entropy(
            classes_[source]->forward(features.narrow(0, first, size)), batch.labels.narrow(0, first, size),
            nn::functional::CrossEntropyFuncOptions().reduction(torch::kNone).label_smoothing(0.05));
        loss = loss + shares_[source] * (each * sharp).sum() / sharp.sum().clamp_min(1);
        first += size;
    }
    return loss;
}

torch::Tensor Heads::classesOf(const torch::Tensor& features, std::size_t source) {
    return classes_[source]->forward(features).argmax(1);
}

}  // namespace features
