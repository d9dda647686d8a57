// Trains the network of "Imago features v1": see README.md.
#include <torch/torch.h>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <opencv2/core/utility.hpp>
#include <string>
#include <vector>

#include "core/base/Error.h"
#include "core/device/Allocator.h"
#include "core/files/AtomicFile.h"
#include "core/files/Safetensors.h"
#include "core/metric/features/FeatureNetwork.h"
#include "core/nn/ModuleState.h"
#include "resources/features/Batches.h"
#include "resources/features/Heads.h"
#include "resources/features/Originals.h"
#include "resources/features/Results.h"

namespace {

using Options = std::map<std::string, std::string>;

constexpr double kLearningRate = 3e-3;
constexpr double kWarmUp = 0.03;          // share of the training
constexpr double kSettled = 0.88;         // from here on with the running statistics, as the network is used in the end
constexpr std::uint64_t kLargeEvery = 5;  // every so many steps with images of 64 px, fewer at once
constexpr std::size_t kSmallBatch = 128;
constexpr std::size_t kLargeBatch = 48;

Options optionsFrom(int argc, char** argv) {
    Options options{{"--fashion", "fashion-mnist"},
                    {"--fonts", "/usr/share/fonts/truetype/dejavu:/usr/share/fonts/opentype/urw-base35"},
                    {"--emoji", "/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf"},
                    {"--clip-art", "/usr/share/openclipart/png"},
                    {"--minutes", "12"},
                    {"--steps", "0"},
                    {"--seed", "1"},
                    {"--threads", "2"},
                    {"--out", "imago-features-v1.safetensors"}};
    for (int i = 1; i < argc; i += 2) {
        const auto option = options.find(argv[i]);
        if (option == options.end() || i + 1 >= argc) {
            std::string known;
            for (const auto& [name, value] : options) known += "\n  " + name + " " + value;
            throw core::Error("Options, each with a value, and their defaults:%1", known);
        }
        option->second = argv[i + 1];
    }
    return options;
}

std::vector<std::filesystem::path> pathsIn(const std::string& list) {
    std::vector<std::filesystem::path> paths;
    for (std::size_t from = 0; from <= list.size();) {
        const std::size_t to = std::min(list.find(':', from), list.size());
        if (to > from) paths.emplace_back(list.substr(from, to - from));
        from = to + 1;
    }
    return paths;
}

std::vector<features::Source> readSources(const Options& options, int threads) {
    std::vector<features::Source> sources;
    sources.push_back(features::readClothing(options.at("--fashion")));
    sources.push_back(features::drawGlyphs(pathsIn(options.at("--fonts"))));
    sources.push_back(features::readEmoji(options.at("--emoji")));
    sources.push_back(features::readClipArt(options.at("--clip-art"), 4000, threads));
    for (const features::Source& source : sources) {
        std::printf("%s: %zu images to train on, %zu held out, %d classes\n", source.name.c_str(),
                    source.training.size(), source.heldOut.size(), source.classes);
        if (source.training.size() < 100 || source.classes < 2)
            throw core::Error("There are too few images of the kind \"%1\"; name another place.", source.name);
    }
    std::fflush(stdout);
    return sources;
}

/// Of the training at `share`, 0 to 1.
double learningRateAt(double share) {
    constexpr double kPi = 3.14159265358979323846;
    const double rise = std::min(1.0, share / kWarmUp);
    return kLearningRate * rise * 0.5 * (1 + std::cos(kPi * share));
}

/// Returns the steps that it did.
std::uint64_t train(core::FeatureNetwork& network, features::Heads& heads, const std::vector<features::Source>& sources,
                    const Options& options, std::uint64_t seed, int threads) {
    using Clock = std::chrono::steady_clock;
    const double seconds = 60 * std::stod(options.at("--minutes"));
    const std::uint64_t steps = std::stoull(options.at("--steps"));
    std::vector<torch::Tensor> parameters = network.parameters();
    for (const torch::Tensor& each : heads.parameters()) parameters.push_back(each);
    torch::optim::AdamW optimizer(parameters, torch::optim::AdamWOptions(kLearningRate).weight_decay(0.02));

    const auto start = Clock::now();
    auto told = start;
    double sum = 0;
    std::uint64_t counted = 0;
    std::uint64_t images = 0;
    for (std::uint64_t step = 0;; ++step) {
        const auto now = Clock::now();
        const double elapsed = std::chrono::duration<double>(now - start).count();
        const double share = steps > 0 ? static_cast<double>(step) / static_cast<double>(steps) : elapsed / seconds;
        if (std::chrono::duration<double>(now - told).count() > 5 && counted > 0) {
            std::printf("%3.0f %%: step %llu, loss %.3f, %.0f images/s\n", 100 * share,
                        static_cast<unsigned long long>(step), sum / static_cast<double>(counted),
                        static_cast<double>(images) / elapsed);
            std::fflush(stdout);
            told = now;
            sum = 0;
            counted = 0;
        }
        if (share >= 1) return step;

        for (auto& group : optimizer.param_groups())
            static_cast<torch::optim::AdamWOptions&>(group.options()).lr(learningRateAt(share));
        const bool large = step % kLargeEvery == kLargeEvery - 1;
        features::DrawingRules rules;
        rules.side = large ? 64 : 32;
        const features::DrawnBatch batch =
            features::drawBatch(sources, large ? kLargeBatch : kSmallBatch, rules, seed, step, threads);
        optimizer.zero_grad();
        const torch::Tensor loss = heads.loss(network.forward(batch.images, share < kSettled), batch);
        loss.backward();
        torch::nn::utils::clip_grad_norm_(parameters, 5.0);
        optimizer.step();
        sum += loss.item<double>();
        ++counted;
        images += static_cast<std::uint64_t>(batch.images.size(0));
        if (!std::isfinite(sum)) throw core::Error("The loss is not finite; choose another seed.");
    }
}

/// As float16, and read back.
void save(const core::FeatureNetwork& network, const std::string& file, std::uint64_t seed, std::uint64_t steps) {
    core::NamedTensors tensors = core::stateOf(network);
    for (core::NamedTensor& each : tensors) each.tensor = each.tensor.detach().contiguous().to(torch::kFloat16);
    core::writeFileAtomically(file, core::writeSafetensors(tensors, {{"format", "pt"},
                                                                     {"name", "Imago features"},
                                                                     {"version", "1"},
                                                                     {"seed", std::to_string(seed)},
                                                                     {"steps", std::to_string(steps)},
                                                                     {"license", "GPL-3.0-or-later"}}));
    const std::vector<std::uint8_t> bytes = core::readFile(file);
    core::FeatureNetwork read;
    read.load(bytes, file);
    const torch::NoGradGuard noGradients;
    const torch::Tensor images = torch::rand({16, 3, 32, 32}) * 2 - 1;
    const double error = (read.forward(images) - network.forward(images)).abs().max().item<double>();
    std::int64_t values = 0;
    for (const core::NamedTensor& each : tensors) values += each.tensor.numel();
    std::printf("%s: %lld parameters, %zu bytes; float16 changes features by at most %.4f\n", file.c_str(),
                static_cast<long long>(values), bytes.size(), error);
}

int run(int argc, char** argv) {
    const Options options = optionsFrom(argc, argv);
    const int threads = std::max(1, std::stoi(options.at("--threads")));
    const std::uint64_t seed = std::stoull(options.at("--seed"));
    core::keepFreedMemory();
    cv::setNumThreads(1);
    torch::set_num_threads(threads);
    torch::manual_seed(seed);
    const std::vector<features::Source> sources = readSources(options, threads);

    core::FeatureNetwork trained{core::WeightInitializer(seed)};
    features::Heads heads(sources);
    const std::uint64_t steps = train(trained, heads, sources, options, seed, threads);
    core::FeatureNetwork network;
    network.fold(trained);
    features::printAccuracy(network, heads, sources, seed, threads);
    const features::FeatureScale scale = features::scaleOf(network, sources, seed, threads);
    network.standardize(scale.mean, scale.deviation);
    features::printUse(network, sources.front(), seed, threads);
    save(network, options.at("--out"), seed, steps);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 1;
    }
}
