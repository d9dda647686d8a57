#include "resources/features/Batches.h"

#include <cmath>
#include <cstring>

#include "core/dataset/ParallelChunks.h"

namespace features {

namespace {

struct Task {
    const Original* original;
    Kind kind;
};

DrawnBatch drawTasks(const std::vector<Task>& tasks, const DrawingRules& rules, std::uint64_t seed,
                     std::uint64_t stream, int threads) {
    std::vector<Drawing> drawings(tasks.size());
    core::forEachChunk(
        tasks.size(), 4, {{}, {}, threads},
        [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) {
                core::StableRandom random(seed, (stream << 12) + i + 1);
                drawings[i] = draw(*tasks[i].original, tasks[i].kind, rules, random);
            }
        },
        [](std::size_t) {});
    const auto count = static_cast<std::int64_t>(tasks.size());
    DrawnBatch batch{{}, torch::empty({count}, torch::kLong), torch::empty({count}), torch::empty({count, 2}), {}};
    std::vector<cv::Mat> images;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
        images.push_back(drawings[i].image);
        batch.labels.data_ptr<std::int64_t>()[i] = tasks[i].original->label;
        batch.sharp.data_ptr<float>()[i] = drawings[i].sharp() ? 1.0F : 0.0F;
        batch.quality.data_ptr<float>()[2 * i] = drawings[i].blur;
        batch.quality.data_ptr<float>()[2 * i + 1] = drawings[i].noise;
    }
    batch.images = toImages(images);
    return batch;
}

}  // namespace

DrawnBatch drawBatch(const std::vector<Source>& sources, std::size_t count, const DrawingRules& rules,
                     std::uint64_t seed, std::uint64_t stream, int threads) {
    core::StableRandom random(seed, stream << 12);
    std::vector<Task> tasks;
    std::vector<std::int64_t> sizes;
    for (const Source& source : sources) {
        const auto size = static_cast<std::size_t>(std::lround(source.share * static_cast<double>(count)));
        sizes.push_back(static_cast<std::int64_t>(size));
        for (std::size_t i = 0; i < size; ++i)
            tasks.push_back({&source.training[random.below(source.training.size())], source.kind});
    }
    DrawnBatch batch = drawTasks(tasks, rules, seed, stream, threads);
    batch.sizes = std::move(sizes);
    return batch;
}

DrawnBatch drawAll(const std::vector<Original>& originals, std::size_t first, std::size_t count, Kind kind,
                   const DrawingRules& rules, std::uint64_t seed, int threads) {
    std::vector<Task> tasks;
    for (std::size_t i = first; i < first + count; ++i) tasks.push_back({&originals[i], kind});
    DrawnBatch batch = drawTasks(tasks, rules, seed, first, threads);
    batch.sizes = {static_cast<std::int64_t>(count)};
    return batch;
}

torch::Tensor toImages(const std::vector<cv::Mat>& images) {
    const int side = images.front().rows;
    torch::Tensor values = torch::empty({static_cast<std::int64_t>(images.size()), side, side, 3});
    float* target = values.data_ptr<float>();
    for (const cv::Mat& image : images) {
        const std::size_t count = image.total() * 3;
        std::memcpy(target, image.data, count * sizeof(float));
        target += count;
    }
    return values.mul_(1.0 / 127.5).sub_(1.0).permute({0, 3, 1, 2});
}

}  // namespace features
