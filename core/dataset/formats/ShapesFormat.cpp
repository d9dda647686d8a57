#include <algorithm>
#include <memory>
#include <span>
#include <vector>

#include "core/base/StableRandom.h"
#include "core/dataset/DatasetFormat.h"
#include "core/dataset/ImageImport.h"
#include "core/dataset/ParallelChunks.h"
#include "core/dataset/formats/ShapesDrawing.h"
#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

constexpr const char* kShapes = "shapes";
constexpr std::uint64_t kSeed = 20240229;
constexpr std::size_t kCount = 12000;
constexpr std::size_t kTestCount = 2000;
constexpr int kSide = 32;

// In 1/65536 of the side. The farthest corner keeps 0.04 from the border at every position, which leaves the outermost
// pixels dark; the scale doubles from the smallest shape to the largest.
constexpr std::int32_t kNearest = 18350;        // 0.28
constexpr std::int32_t kPositionRange = 28836;  // to 0.72
constexpr std::int32_t kSmallestRadius = 7864;  // 0.12
constexpr std::int32_t kRadiusRange = 7865;     // to 0.24

/// A sample hangs on its index alone, so that threads may draw them in any order.
ShapeFactors factorsOf(std::size_t index) {
    StableRandom random(kSeed, index);
    const auto upTo = [&random](std::int32_t limit) {
        return static_cast<std::int32_t>(random.below(static_cast<std::uint64_t>(limit)));
    };
    ShapeFactors factors;
    factors.x = kNearest + upTo(kPositionRange + 1);
    factors.y = kNearest + upTo(kPositionRange + 1);
    factors.radius = kSmallestRadius + upTo(kRadiusRange + 1);
    factors.rotation = upTo(65536);
    factors.hue = upTo(65536);
    factors.kind = static_cast<ShapeKind>(upTo(3));
    return factors;
}

/// On a square in the middle, as large as `shape` has room for: shapes keep from its border, which is background.
void drawInMiddle(const ShapeFactors& factors, const ImageShape& shape, std::span<std::uint8_t> out) {
    const int side = std::min(shape.width, shape.height);
    if (shape.width == shape.height) {
        drawShape(factors, side, shape.channels, out);
        return;
    }
    const std::size_t row = static_cast<std::size_t>(side) * static_cast<std::size_t>(shape.channels);
    std::vector<std::uint8_t> square(row * static_cast<std::size_t>(side));
    drawShape(factors, side, shape.channels, square);
    std::ranges::fill(out, square.front());
    const std::ptrdiff_t left = (shape.width - side) / 2;
    const std::ptrdiff_t top = (shape.height - side) / 2;
    for (std::ptrdiff_t y = 0; y < side; ++y)
        std::copy_n(square.begin() + y * static_cast<std::ptrdiff_t>(row), row,
                    out.begin() + ((top + y) * shape.width + left) * shape.channels);
}

void addFactors(Dataset& dataset) {
    // Rotations up to a quarter turn only: beyond it a square looks the same again.
    dataset.factors = {{"position x", {}}, {"position y", {}}, {"scale", {}}, {"rotation", {}}, {"shape", {}}};
    const bool color = imageShape(dataset.spec).channels == 3;
    if (color) dataset.factors.push_back({"color", {}});
    for (std::size_t index = 0; index < kCount; ++index) {
        const ShapeFactors factors = factorsOf(index);
        const auto kind = static_cast<std::int32_t>(factors.kind);
        dataset.factors[0].values.push_back(static_cast<float>(factors.x) / 65536.0F);
        dataset.factors[1].values.push_back(static_cast<float>(factors.y) / 65536.0F);
        dataset.factors[2].values.push_back(static_cast<float>(factors.radius) / 65536.0F);
        dataset.factors[3].values.push_back(static_cast<float>(factors.rotation) / 65536.0F * 90.0F);
        dataset.factors[4].values.push_back(static_cast<float>(kind));
        if (color) dataset.factors[5].values.push_back(static_cast<float>(factors.hue) / 65536.0F * 360.0F);
        dataset.labels.push_back(kind);
    }
}

bool acceptsShapes(const std::string& source) {
    return source == kShapes;
}

std::unique_ptr<Dataset> readShapes(const std::string&, const Settings& settings, const JobContext& context) {
    auto dataset = std::make_unique<Dataset>();
    dataset->name = "Shapes";
    dataset->source = kShapes;
    const ImageImport import = imageImport(settings);
    const int channels = import.color == ColorMode::gray ? 1 : 3;
    const ImageShape shape = import.size != 0 ? import.shape(channels) : ImageShape{kSide, kSide, channels};
    dataset->spec = imageSpec(shape);
    dataset->classNames = {"Square", "Ellipse", "Triangle"};
    dataset->testCount = kTestCount;
    const std::size_t bytes = dataset->spec.bytes();
    dataset->bytes.resize(kCount * bytes);
    const auto draw = [&](std::size_t begin, std::size_t end) {
        for (std::size_t index = begin; index < end; ++index) {
            drawInMiddle(factorsOf(index), shape, std::span(dataset->bytes).subspan(index * bytes, bytes));
        }
        dataset->bytes.touched((end - begin) * bytes);
    };
    const auto progress = [&](std::size_t done) { context.report(done, kCount, "shapes"); };
    if (!forEachChunk(kCount, 50, context, draw, progress)) return nullptr;
    addFactors(*dataset);
    dataset->report.found = kCount;
    dataset->report.imported = kCount;
    return dataset;
}

}  // namespace

DatasetFormat shapesFormat() {
    return {.id = kShapes,
            .label = "Shapes",
            .help =
                "12,000 images of squares, ellipses and triangles, rendered by the program, with known factors such as "
                "position and rotation.",
            .accepts = &acceptsShapes,
            .read = &readShapes,
            .builtIn = true,
            .parameters = imageImportParameters(),
            .specs = &imageImportSpecs,
            .aim = &aimImageImport};
}

}  // namespace core
