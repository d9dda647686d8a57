#include "resources/features/Results.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace features {

namespace {

constexpr std::size_t kBatch = 250;

DrawingRules still() {
    return {32, false, 0};
}

/// [N, 64] of one drawing of each.
torch::Tensor featuresOf(const core::FeatureNetwork& network, const std::vector<Original>& originals, std::size_t count,
                         Kind kind, const DrawingRules& rules, std::uint64_t seed, int threads) {
    std::vector<torch::Tensor> rows;
    for (std::size_t first = 0; first < count; first += kBatch) {
        const std::size_t size = std::min(kBatch, count - first);
        rows.push_back(network.forward(drawAll(originals, first, size, kind, rules, seed, threads).images));
    }
    return torch::cat(rows);
}

torch::Tensor labelsOf(const std::vector<Original>& originals, std::size_t count) {
    std::vector<std::int64_t> labels;
    for (std::size_t i = 0; i < count; ++i) labels.push_back(originals[i].label);
    return torch::tensor(labels);
}

double share(const torch::Tensor& hits) {
    return hits.to(torch::kDouble).mean().item<double>();
}

/// The features of clothes that are blurred by so many pixels and have so much noise.
torch::Tensor spoiledFeatures(const core::FeatureNetwork& network, const std::vector<Original>& originals,
                              std::size_t count, double blurPixels, double noise) {
    std::vector<torch::Tensor> rows;
    for (std::size_t first = 0; first < count; first += kBatch) {
        std::vector<cv::Mat> images;
        for (std::size_t i = first; i < std::min(count, first + kBatch); ++i) {
            core::StableRandom random(9, i);
            cv::Mat image = draw(originals[i], Kind::clothing, still(), random).image;
            spoil(image, blurPixels, noise, random);
            images.push_back(image);
        }
        rows.push_back(network.forward(toImages(images)));
    }
    return torch::cat(rows);
}

}  // namespace

FeatureScale scaleOf(const core::FeatureNetwork& network, const std::vector<Source>& sources, std::uint64_t seed,
                     int threads) {
    const torch::NoGradGuard noGradients;
    std::vector<torch::Tensor> rows;
    DrawingRules rules;
    rules.spoiled = 0;
    for (std::uint64_t batch = 0; batch < 32; ++batch)
        rows.push_back(network.forward(drawBatch(sources, 256, rules, seed + 1, batch, threads).images));
    const torch::Tensor all = torch::cat(rows);
    return {all.mean(0), all.std(0).clamp_min(1e-4)};
}

void printAccuracy(const core::FeatureNetwork& network, Heads& heads, const std::vector<Source>& sources,
                   std::uint64_t seed, int threads) {
    const torch::NoGradGuard noGradients;
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const Source& source = sources[i];
        const bool drawnAgain = source.heldOut.empty();
        const std::vector<Original>& originals = drawnAgain ? source.training : source.heldOut;
        const std::size_t count = std::min<std::size_t>(originals.size(), 4000);
        std::printf("%s: %d classes, %zu images;", source.name.c_str(), source.classes, source.training.size());
        for (const int side : {32, 64}) {
            const DrawingRules rules{side, source.kind != Kind::clothing, 0};
            const torch::Tensor seen = featuresOf(network, originals, count, source.kind, rules, seed + 2, threads);
            const double right = share(heads.classesOf(seen, i).eq(labelsOf(originals, count)));
            std::printf(" %.1f %% right at %d px%s", 100 * right, side, side == 32 ? "," : "");
        }
        std::printf(" (%zu %s)\n", count, drawnAgain ? "drawn anew" : "held out");
    }
}

void printUse(const core::FeatureNetwork& network, const Source& clothing, std::uint64_t seed, int threads) {
    const torch::NoGradGuard noGradients;
    const std::size_t count = std::min<std::size_t>(clothing.training.size(), 10000);
    const std::size_t tested = clothing.heldOut.size();
    const torch::Tensor known = featuresOf(network, clothing.training, count, clothing.kind, still(), seed, threads);
    const auto start = std::chrono::steady_clock::now();
    const torch::Tensor seen = featuresOf(network, clothing.heldOut, tested, clothing.kind, still(), seed, threads);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    const torch::Tensor labels = labelsOf(clothing.training, count);
    std::vector<torch::Tensor> means;
    for (int each = 0; each < clothing.classes; ++each)
        means.push_back(known.index_select(0, labels.eq(each).nonzero().flatten()).mean(0));
    const torch::Tensor nearest = torch::cdist(seen, torch::stack(means)).argmin(1);
    std::printf("Fashion-MNIST test set, nearest class mean: %.1f %% right; %zu images took %.1f s\n",
                100 * share(nearest.eq(labelsOf(clothing.heldOut, tested))), tested, took.count());

    const std::size_t some = std::min<std::size_t>(tested, 2000);
    const torch::Tensor plain = spoiledFeatures(network, clothing.heldOut, some, 0, 0);
    const auto moved = [&](double blur, double noise) {
        return (spoiledFeatures(network, clothing.heldOut, some, blur, noise).mean(0) - plain.mean(0))
            .square()
            .sum()
            .item<double>();
    };
    std::printf("Squared shift of the mean of the features, of 32 px: blur of 0.5, 1, 2 px: %.2f, %.2f, %.2f; ",
                moved(0.5, 0), moved(1, 0), moved(2, 0));
    std::printf("noise of 5, 15, 40 of 255: %.2f, %.2f, %.2f; ", moved(0, 5), moved(0, 15), moved(0, 40));
    std::printf("total variance of the features: %.1f\n", plain.var(0).sum().item<double>());
}

}  // namespace features
