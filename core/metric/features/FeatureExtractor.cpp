#include "core/metric/features/FeatureExtractor.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "core/base/Error.h"
#include "core/dataset/ParallelChunks.h"
#include "core/device/ComputeThreads.h"
#include "core/metric/features/FeatureNetwork.h"
#include "core/metric/features/FeatureScript.h"
#include "core/sample/Modality.h"
#include "core/sample/image/Resize.h"

// From EmbeddedFeatures.S: resources/features/imago-features-v1.safetensors as it is.
extern "C" {
extern const std::uint8_t imago_embedded_features[];
extern const std::uint64_t imago_embedded_features_size;
}

namespace core {

namespace {

/// Larger images are seen at twice the side.
constexpr int kLargestSmallSide = 48;
constexpr int kSmallSide = 32;
constexpr int kLargeSide = 64;
constexpr std::size_t kInceptionFeatures = 2048;

Image asColor(const Image& image) {
    if (image.channels() == 3) return image;
    Image color(ImageShape{image.height(), image.width(), 3});
    std::uint8_t* out = color.pixels().data();
    for (const std::uint8_t value : image.pixels()) out = std::fill_n(out, 3, value);
    return color;
}

/// Color images of one size -> floats 0..255 [N, 3, H, W], channels_last.
torch::Tensor pixelsOf(std::span<const Image> images) {
    const ImageShape shape = images.front().shape();
    torch::Tensor bytes =
        torch::empty({static_cast<std::int64_t>(images.size()), shape.height, shape.width, 3}, torch::kByte);
    auto* target = bytes.data_ptr<std::uint8_t>();
    for (const Image& image : images) {
        if (image.shape() != shape) throw Error("Samples of several sizes cannot be compared; choose those of one.");
        std::memcpy(target, image.pixels().data(), shape.bytes());
        target += shape.bytes();
    }
    return bytes.permute({0, 3, 1, 2}).to(torch::kFloat);
}

}  // namespace

class FeatureExtractor::Network {
   public:
    Network(std::string name, std::size_t dimensions, std::size_t batch)
        : name_(std::move(name)), dimensions_(dimensions), batch_(batch) {}
    virtual ~Network() = default;
    Network(const Network&) = delete;
    Network& operator=(const Network&) = delete;

    const std::string& name() const { return name_; }
    std::size_t dimensions() const { return dimensions_; }
    /// Images that it computes at once.
    std::size_t batch() const { return batch_; }
    virtual bool mayBeCalledFid() const { return false; }
    /// See FeatureExtractor::sideSeen().
    virtual int sideSeen(int side) const { return side; }
    /// A preview in color as forward() takes it.
    virtual Image prepared(Image color) const = 0;
    /// [N, 3, H, W], 0..255 -> [N, dimensions], contiguous.
    virtual torch::Tensor forward(const torch::Tensor& images) const = 0;

   private:
    std::string name_;
    std::size_t dimensions_;
    std::size_t batch_;
};

class FeatureExtractor::ImagoNetwork : public Network {
   public:
    ImagoNetwork() : Network("Imago features v1", FeatureNetwork::kFeatures, 64) {
        const std::span bytes(imago_embedded_features, imago_embedded_features_size);
        if (bytes.empty())
            throw Error(
                "This program was built without its feature network; install one that has it, or choose a TorchScript "
                "network instead.");
        network_.load(bytes, "The built-in imago-features-v1.safetensors");
    }
    int sideSeen(int side) const override { return std::min(side, inputSide(side)); }
    Image prepared(Image color) const override {
        const int side = inputSide(std::max(color.width(), color.height()));
        const ImageShape shape{side, side, 3};
        if (color.shape() == shape) return color;
        return scaledPart(color, {0, 0, color.width(), color.height()}, shape);
    }
    torch::Tensor forward(const torch::Tensor& images) const override {
        return network_.forward(images.mul(1.0 / 127.5).sub_(1.0)).contiguous();
    }

   private:
    static int inputSide(int longer) { return longer <= kLargestSmallSide ? kSmallSide : kLargeSide; }

    FeatureNetwork network_;
};

class FeatureExtractor::ScriptNetwork : public Network {
   public:
    ScriptNetwork(const std::string& name, FeatureScript script)
        : Network(name, static_cast<std::size_t>(script.features()), 16), script_(std::move(script)) {}
    bool mayBeCalledFid() const override { return dimensions() == kInceptionFeatures; }
    Image prepared(Image color) const override { return color; }
    torch::Tensor forward(const torch::Tensor& images) const override { return script_.forward(images.contiguous()); }

   private:
    FeatureScript script_;
};

FeatureExtractor::FeatureExtractor(std::shared_ptr<const Network> network) : network_(std::move(network)) {}

FeatureExtractor FeatureExtractor::imagoV1() {
    return FeatureExtractor(std::make_shared<const ImagoNetwork>());
}

FeatureExtractor FeatureExtractor::torchScript(const std::filesystem::path& file) {
    return FeatureExtractor(std::make_shared<const ScriptNetwork>(file.filename().string(), FeatureScript(file)));
}

const std::string& FeatureExtractor::name() const {
    return network_->name();
}

std::size_t FeatureExtractor::dimensions() const {
    return network_->dimensions();
}

bool FeatureExtractor::mayBeCalledFid() const {
    return network_->mayBeCalledFid();
}

int FeatureExtractor::sideSeen(int side) const {
    return network_->sideSeen(side);
}

template <typename PreviewOf>
FeatureSet FeatureExtractor::extractEach(std::size_t count, const PreviewOf& previewOf,
                                         const JobContext& context) const {
    const std::size_t dimensions = network_->dimensions();
    FeatureSet features{dimensions, std::vector<float>(count * dimensions)};
    const auto work = [&](std::size_t begin, std::size_t end) {
        setComputeThreads(1);  // the last bits would depend on their number
        const torch::NoGradGuard noGradients;
        std::vector<Image> images;
        for (std::size_t i = begin; i < end; ++i) images.push_back(network_->prepared(asColor(previewOf(i))));
        const torch::Tensor rows = network_->forward(pixelsOf(images));
        std::memcpy(features.values.data() + begin * dimensions, rows.data_ptr<float>(), rows.nbytes());
    };
    if (!forEachChunk(count, network_->batch(), context, work, [&](std::size_t done) { context.report(done, count); }))
        return {};
    return features;
}

FeatureSet FeatureExtractor::extract(const Dataset& dataset, std::span<const std::uint32_t> indices,
                                     const JobContext& context) const {
    return extractEach(
        indices.size(), [&](std::size_t i) { return dataset.readPreview(indices[i]); }, context);
}

FeatureSet FeatureExtractor::extract(std::span<const Sample> samples, const JobContext& context) const {
    return extractEach(
        samples.size(), [&](std::size_t i) { return preview(samples[i]); }, context);
}

}  // namespace core
