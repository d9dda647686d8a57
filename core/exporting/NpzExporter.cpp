#include <bit>
#include <cstdint>
#include <string>
#include <vector>

#include "core/exporting/ArchiveSet.h"
#include "core/exporting/DrawnSamples.h"
#include "core/exporting/SetParameters.h"
#include "core/files/NpzFile.h"

namespace core {

namespace {

using NpyBytes = std::vector<std::uint8_t>;

/// The lowest byte first, on every machine.
void addNpyValue(NpyBytes& bytes, std::uint64_t value, int size) {
    for (int index = 0; index < size; ++index) bytes.push_back(static_cast<std::uint8_t>(value >> (8 * index)));
}

/// NumPy's name for what a sample is stored as, in the byte order of this machine.
std::string npyType(ValueType type) {
    const std::string order = std::endian::native == std::endian::little ? "<" : ">";
    switch (type) {
        case ValueType::uint8:
            return "|u1";
        case ValueType::uint16:
            return order + "u2";
        case ValueType::float32:
            break;
    }
    return order + "f4";
}

void addArray(ArchiveFile& file, const std::string& name, NpyBytes bytes, const NpyBytes& values) {
    bytes.insert(bytes.end(), values.begin(), values.end());
    file.add(name, bytes);
}

/// The samples of the set, in its order; none where it was stopped.
std::vector<SetSample> writeNpzImages(SampleDraw& draw, int count, ArchiveFile& file) {
    const SampleSpec& spec = draw.drawn().model.spec().sample;
    std::vector<SetSample> samples;
    std::vector<std::size_t> shape{static_cast<std::size_t>(count)};
    for (const int side : spec.shape) shape.push_back(static_cast<std::size_t>(side));
    const NpyBytes header = npyHeader(npyType(spec.type), shape);
    file.begin("images.npy", header.size() + static_cast<std::uint64_t>(count) * spec.bytes());
    file.write(header);
    const auto add = [&](const AcceptedSample& one) {
        file.write(one.sample.bytes);
        samples.push_back(one.place);
    };
    if (!draw.forEach(add)) samples.clear();
    return samples;
}

/// How far the images are from the training images, and from which.
void writeNpzDistances(const std::vector<SetSample>& samples, ArchiveFile& file) {
    NpyBytes distances;
    NpyBytes nearest;
    for (const SetSample& one : samples) {
        addNpyValue(distances, std::bit_cast<std::uint32_t>(static_cast<float>(one.nearest.value().distance)), 4);
        addNpyValue(nearest, one.nearest.value().place, 8);
    }
    addArray(file, "distances.npy", npyHeader("<f4", {samples.size()}), distances);
    addArray(file, "nearest.npy", npyHeader("<i8", {samples.size()}), nearest);
}

/// What the images were generated from.
void writeNpzPoints(const DrawnSamples& drawn, const std::vector<SetSample>& samples, ArchiveFile& file) {
    const std::size_t rows = samples.size();
    const auto width = static_cast<std::size_t>(drawn.model.latentSize());
    const NpyBytes header = npyHeader("<f4", {rows, width});
    file.begin("latents.npy", header.size() + std::uint64_t{4} * rows * width);
    file.write(header);
    for (const SetSample& one : samples) {
        NpyBytes values;
        for (const float value : drawn.latent(one.index)) addNpyValue(values, std::bit_cast<std::uint32_t>(value), 4);
        file.write(values);
    }
    const std::vector<std::string>& names = drawn.model.spec().classNames;
    if (names.empty()) return;
    NpyBytes labels;
    for (const SetSample& one : samples)
        addNpyValue(labels, static_cast<std::uint64_t>(std::int64_t{labelOf(drawn.classMix(one.index))}), 8);
    addArray(file, "labels.npy", npyHeader("<i8", {rows}), labels);
    file.add("class_names.npy", npyFile({"class_names", {names.size()}, {}, names}));
}

Outcome writeNpzSet(const ExportRequest& request, const std::filesystem::path& target, const JobContext& context) {
    return writeArchiveSet(ArchiveKind::zip, request, target, context,
                           [](SampleDraw& draw, int count, ArchiveFile& file) {
                               const std::vector<SetSample> samples = writeNpzImages(draw, count, file);
                               if (samples.empty()) return false;
                               writeNpzPoints(draw.drawn(), samples, file);
                               if (samples.front().nearest) writeNpzDistances(samples, file);
                               return true;
                           });
}

}  // namespace

Exporter npzExporter() {
    Exporter exporter;
    exporter.id = "npz";
    exporter.label = "NumPy arrays";
    exporter.help =
        "A NumPy file (.npz) with the images (N × height × width × channels, uint8, or uint16 of a model of 16 bits), "
        "the latents (float32) and, of a model that is conditional on class, the labels (int64) and class names; where "
        "they are wanted, the distances to the training images (float32) and the places of these in the dataset "
        "(nearest, int64).";
    exporter.subject = ExportSubject::samples;
    exporter.parameters = setParameters();
    exporter.parameters.push_back(distancesParameter());
    exporter.endings = {"npz"};
    exporter.refusal = refusalOfNoImages;
    exporter.points = firstOfSet;
    exporter.write = writeNpzSet;
    return exporter;
}

}  // namespace core
