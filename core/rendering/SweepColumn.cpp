#include "core/rendering/SweepColumn.h"

#include <cstddef>
#include <utility>

#include "core/rendering/Renderer.h"
#include "core/rendering/SamplePoints.h"

namespace core {

namespace {

SweepColumn decodedColumn(Renderer& renderer, const ModelSnapshot& snapshot, std::vector<Latent> latents,
                          const std::vector<ClassMix>& classes) {
    std::vector<Image> images = renderer.decode(snapshot, latents, classes);
    SweepColumn column;
    for (std::size_t row = 0; row < images.size(); ++row)
        column.push_back(
            {std::move(images[row]), std::move(latents[row]), classes.empty() ? ClassMix() : classes[row]});
    return column;
}

}  // namespace

SweepColumn sampleColumn(const ModelSnapshot& snapshot, int rows, const JobContext& context) {
    if (rows <= 0 || context.stopRequested()) return {};
    const SamplePoints points = samplePoints(snapshot, rows);
    std::vector<Latent> latents;
    std::vector<ClassMix> classes;
    for (int row = 0; row < rows; ++row) {
        // Of a conditional model each row of points is one latent: along the diagonal the class differs, too.
        const auto point = static_cast<std::size_t>(row * points.columns + row % points.columns);
        latents.push_back(points.latents[point]);
        if (!points.classes.empty()) classes.push_back(points.classes[point]);
    }
    Renderer renderer(context.threads());
    return decodedColumn(renderer, snapshot, std::move(latents), classes);
}

SweepColumn reconstructionColumn(const ModelSnapshot& snapshot, std::span<const Sample> originals,
                                 std::span<const int> labels, const JobContext& context) {
    if (originals.empty() || !snapshot.canEncode() || context.stopRequested()) return {};
    const std::vector<std::string>& names = snapshot.spec().classNames;
    std::vector<ClassMix> classes;
    if (!names.empty() && labels.size() == originals.size())
        for (const int label : labels) classes.push_back(mixOf(label, 0, 0));
    for (const ClassMix& each : classes)
        if (!fits(each, names)) {
            classes.clear();  // of other classes than the model's: all alike then
            break;
        }
    Renderer renderer(context.threads());
    std::vector<Latent> latents = renderer.encode(snapshot, originals, classes);
    if (context.stopRequested()) return {};
    return decodedColumn(renderer, snapshot, std::move(latents), classes);
}

}  // namespace core
