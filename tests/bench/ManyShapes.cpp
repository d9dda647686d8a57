#include "ManyShapes.h"

#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>

#include "core/base/StableRandom.h"
#include "core/dataset/ParallelChunks.h"
#include "core/dataset/formats/ShapesDrawing.h"
#include "core/device/Device.h"
#include "core/sample/image/ImageSpec.h"
#include "core/sample/image/PngEncoder.h"

namespace bench {

std::shared_ptr<const core::Dataset> manyShapes(std::size_t count, int side, const core::SampleStorage& storage) {
    const core::SampleStorageScope scope(storage);
    auto dataset = std::make_shared<core::Dataset>();
    dataset->name = "Many shapes";
    dataset->source = "many-shapes";
    dataset->spec = core::imageSpec({side, side, 3});
    const std::size_t each = dataset->spec.bytes();
    dataset->bytes.resize(count * each);
    std::uint8_t* bytes = dataset->bytes.data();
    const auto draw = [&](std::size_t begin, std::size_t end) {
        for (std::size_t index = begin; index < end; ++index) {
            core::StableRandom random(1, index);
            const auto upTo = [&random](std::uint64_t limit) { return static_cast<std::int32_t>(random.below(limit)); };
            core::ShapeFactors factors;
            factors.x = 18350 + upTo(28836);
            factors.y = 18350 + upTo(28836);
            factors.radius = 7864 + upTo(7865);
            factors.rotation = upTo(65536);
            factors.hue = upTo(65536);
            factors.kind = static_cast<core::ShapeKind>(upTo(3));
            core::drawShape(factors, side, 3, {bytes + index * each, each});
        }
        dataset->bytes.touched((end - begin) * each);
    };
    core::forEachChunk(count, 100, core::JobContext({}, {}, core::coreCount()), draw, [](std::size_t) {});
    dataset->bytes.seal();
    return dataset;
}

void writeManyShapes(const std::filesystem::path& folder, std::size_t count, int side) {
    const auto dataset = manyShapes(count, side, {});
    for (std::size_t index = 0; index < count; ++index) {
        const std::filesystem::path inner = folder / std::to_string(index / 100);
        if (index % 100 == 0) std::filesystem::create_directories(inner);
        const auto png = core::encodePng(dataset->sampleAt(index));
        std::ofstream file(inner / (std::to_string(index) + ".png"), std::ios::binary);
        file.write(reinterpret_cast<const char*>(png.data()), static_cast<std::streamsize>(png.size()));
        if (!file.good()) throw std::runtime_error("cannot write " + inner.string());
    }
}

TemporaryFolder::TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "imago-bench-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("cannot make " + name);
    path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

}  // namespace bench
