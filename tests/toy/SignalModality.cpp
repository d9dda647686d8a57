#include "tests/toy/SignalModality.h"

#include <torch/torch.h>

#include <cstring>
#include <fstream>

#include "core/base/Error.h"
#include "core/files/FileProblem.h"

namespace toy {

namespace {

constexpr const char* kSignal = "signal";
constexpr int kBarWidth = 4;    // pixels of the preview for each value
constexpr int kBarHeight = 32;  // of the preview, from -1 to 1

core::Message refusalOfSignal(const core::SampleSpec& spec) {
    return spec == signalSpec() ? core::Message() : core::Message::verbatim("a signal has 8 floats");
}

core::Message describeSignal(const core::SampleSpec& spec) {
    return core::Message::verbatim(std::to_string(spec.shape.front()) + " values");
}

/// Bars from the middle up or down.
core::Image drawSignal(const core::SampleSpec& spec, std::span<const std::uint8_t> sample) {
    const std::vector<float> values = signalValues({spec, {sample.begin(), sample.end()}});
    core::Image image(core::ImageShape{kBarHeight, kSignalValues * kBarWidth, 1});
    for (int y = 0; y < kBarHeight; ++y) {
        const double level = 1.0 - (2.0 * y + 1.0) / kBarHeight;
        for (int x = 0; x < image.width(); ++x) {
            const double value = values[static_cast<std::size_t>(x / kBarWidth)];
            const bool inBar = level > 0 ? value >= level : value <= level;
            image.row(y)[x] = inBar ? 255 : 0;
        }
    }
    return image;
}

at::Tensor asTheyAre(const core::SampleSpec&, const at::Tensor& values) {
    return values.contiguous();
}

/// Eight numbers in a text file.
core::Sample readSignal(const core::SampleSpec&, const std::filesystem::path& file) {
    std::ifstream stream(file);
    std::vector<float> values(kSignalValues);
    for (float& value : values)
        if (!(stream >> value))
            throw core::Error("%1 does not hold 8 numbers; choose a file of one signal.", core::quotedPath(file));
    return signalSample(values);
}

}  // namespace

core::SampleSpec signalSpec() {
    return {kSignal, {kSignalValues}, core::ValueType::float32, {{"sample_rate", 8}}};
}

core::Sample signalSample(const std::vector<float>& values) {
    core::Sample sample{signalSpec(), std::vector<std::uint8_t>(values.size() * sizeof(float))};
    std::memcpy(sample.bytes.data(), values.data(), sample.bytes.size());
    return sample;
}

std::vector<float> signalValues(const core::Sample& sample) {
    std::vector<float> values(sample.spec.values());
    std::memcpy(values.data(), sample.bytes.data(), sample.bytes.size());
    return values;
}

core::Modality signalModality() {
    core::Modality modality;
    modality.id = kSignal;
    modality.label = "Signals";
    modality.help = "Eight numbers from -1 to 1.";
    modality.refusal = refusalOfSignal;
    modality.describe = describeSignal;
    modality.preview = drawSignal;
    modality.toNetwork = asTheyAre;
    modality.toStored = asTheyAre;
    modality.readFile = readSignal;
    return modality;
}

}  // namespace toy
