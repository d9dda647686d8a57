#include "app/commands/DemoImages.h"

#include <algorithm>
#include <vector>

#include "core/model/Latent.h"
#include "core/rendering/Renderer.h"
#include "core/sample/Modality.h"
#include "core/sample/image/ImageFile.h"
#include "core/sample/image/Resize.h"
#include "core/sample/image/Sheet.h"

namespace app {

namespace {

constexpr int kSheetSide = 8;        // samples a row and rows
constexpr int kTraversalSteps = 11;  // images a row
constexpr double kTraversalRange = 3.0;
constexpr int kCellSide = 56;  // pixels an image at least, so that small ones can be seen

void writeSheet(const core::ModelSnapshot& snapshot, int threads, const std::vector<core::Latent>& latents, int columns,
                const std::filesystem::path& file) {
    std::vector<core::Image> images = core::Renderer(threads).decode(snapshot, latents);
    const int factor = std::max(1, kCellSide / core::previewShape(snapshot.spec().sample).width);
    for (core::Image& image : images) image = core::enlarged(image, factor);
    core::SheetOptions options;
    options.columns = columns;
    core::writePng(file, core::sheet(images, options));
}

}  // namespace

void writeSamples(const core::ModelSnapshot& snapshot, int threads, const std::filesystem::path& file) {
    std::vector<core::Latent> latents;
    for (std::uint64_t index = 0; index < kSheetSide * kSheetSide; ++index) {
        latents.push_back(core::sampleLatent(snapshot.latentSize(), 0, index));
    }
    writeSheet(snapshot, threads, latents, kSheetSide, file);
}

void writeTraversal(const core::ModelSnapshot& snapshot, int threads, const std::filesystem::path& file) {
    const core::Latent center(static_cast<std::size_t>(snapshot.latentSize()), 0.0F);
    std::vector<core::Latent> latents;
    for (const int dimension : snapshot.statistics().byActivity(snapshot.latentSize())) {
        const auto row = core::traversal(center, dimension, kTraversalSteps, kTraversalRange);
        latents.insert(latents.end(), row.begin(), row.end());
    }
    writeSheet(snapshot, threads, latents, kTraversalSteps, file);
}

}  // namespace app
