#include "core/rendering/PictureLatent.h"

#include <cmath>
#include <span>
#include <utility>
#include <vector>

#include "core/rendering/Renderer.h"
#include "core/sample/image/Resize.h"

namespace core {

namespace {

/// Root mean square over the pixels, 0 to 1; both of one shape.
double difference(const Image& a, const Image& b) {
    double sum = 0;
    for (std::size_t i = 0; i < a.pixels().size(); ++i) {
        const double step = (static_cast<double>(a.pixels()[i]) - b.pixels()[i]) / 255.0;
        sum += step * step;
    }
    return std::sqrt(sum / static_cast<double>(a.pixels().size()));
}

LatentSearchResult encoded(const ModelSnapshot& snapshot, const Image& image, const LatentSearchOptions& options) {
    Renderer renderer(options.threads);
    const auto classes = std::span(&options.classes, options.classes.empty() ? 0 : 1);
    LatentSearchResult result;
    result.latent = renderer.encode(snapshot, std::span(&image, 1), classes).front();
    result.pixelError = difference(renderer.decode(snapshot, std::span(&result.latent, 1), classes).front(), image);
    return result;
}

}  // namespace

LatentSearchResult pictureLatent(const ModelSnapshot& snapshot, const Image& picture,
                                 const LatentSearchOptions& options, std::stop_token stop,
                                 const std::function<void(const LatentSearchProgress&)>& observer) {
    const Image image = fitted(picture, snapshot.spec().shape);
    if (snapshot.canEncode()) return encoded(snapshot, image, options);
    return findLatent(snapshot, image, options, std::move(stop), observer);
}

}  // namespace core
