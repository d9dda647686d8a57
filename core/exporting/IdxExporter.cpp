#include <cstdint>
#include <string>
#include <vector>

#include "core/base/Error.h"
#include "core/exporting/DrawnSamples.h"
#include "core/exporting/SampleDraw.h"
#include "core/exporting/SetParameters.h"
#include "core/files/AtomicFile.h"
#include "core/files/OutputFile.h"
#include "core/sample/Modality.h"

namespace core {

namespace {

constexpr std::size_t kMostIdxClasses = 256;  // a label is a byte

/// The format: yann.lecun.com/exdb/mnist. Two zeros, the type of the values (bytes), the number of sides, and each side
/// as 4 bytes, the highest first.
std::vector<std::uint8_t> idxHeader(const std::vector<int>& sides) {
    std::vector<std::uint8_t> header{0, 0, 0x08, static_cast<std::uint8_t>(sides.size())};
    for (const int side : sides)
        for (int shift = 24; shift >= 0; shift -= 8)
            header.push_back(static_cast<std::uint8_t>(static_cast<std::uint32_t>(side) >> shift));
    return header;
}

/// Of an image in grayscale N x height x width, of others with the channels behind.
std::vector<int> idxSides(const ImageShape& shape, int count) {
    std::vector<int> sides{count, shape.height, shape.width};
    if (shape.channels > 1) sides.push_back(shape.channels);
    return sides;
}

void writeIdxLabels(const std::vector<std::uint8_t>& labels, OutputFile file) {
    file.write(idxHeader({static_cast<int>(labels.size())}));
    file.write(labels);
    file.close();
}

Outcome writeIdxSet(const ExportRequest& request, const std::filesystem::path& folder, const JobContext& context) {
    const int count = checkedSampleCount(request);
    SampleDraw draw = sampleDraw(request, count, context);
    const DrawnSamples& drawn = draw.drawn();
    const std::size_t classes = drawn.model.spec().classNames.size();
    if (classes > kMostIdxClasses)
        throw Error("An IDX file takes labels of at most 256 classes, but the model has %1; choose NumPy arrays.",
                    classes);
    const std::vector<int> sides = idxSides(previewShape(drawn.model.spec().sample), count);
    AtomicFolder target(folder);
    const auto open = [&](const std::string& name) { return OutputFile(target.working() / name, folder / name); };
    OutputFile images = open("train-images-idx" + std::to_string(sides.size()) + "-ubyte");
    images.write(idxHeader(sides));
    std::vector<std::uint8_t> labels;
    const auto add = [&](const AcceptedSample& one) {
        const Image image = preview(one.sample);
        images.write(image.pixels());
        labels.push_back(static_cast<std::uint8_t>(labelOf(drawn.classMix(one.place.index))));
    };
    if (!draw.forEach(add)) return Outcome::cancelled;
    images.close();
    if (classes > 0) writeIdxLabels(labels, open("train-labels-idx1-ubyte"));
    if (context.stopRequested()) return Outcome::cancelled;
    target.commit();
    if (request.counts) *request.counts = draw.counts();
    context.report(static_cast<std::size_t>(count), static_cast<std::size_t>(count));
    return Outcome::done;
}

}  // namespace

Exporter idxExporter() {
    Exporter exporter;
    exporter.id = "idx";
    exporter.label = "IDX files (MNIST)";
    exporter.help =
        "A folder with the files of MNIST: the images with 8 bits per channel and, of a model that is conditional on "
        "class, the labels.";
    exporter.subject = ExportSubject::samples;
    exporter.parameters = setParameters();
    exporter.filePerSample = false;
    exporter.refusal = refusalOfNoImages;
    exporter.points = firstOfSet;
    exporter.write = writeIdxSet;
    return exporter;
}

}  // namespace core
