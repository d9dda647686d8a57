#include "core/metric/compare/CopyDetails.h"

#include <algorithm>
#include <utility>

#include "core/base/FixedText.h"
#include "core/sample/Modality.h"

namespace core {

namespace {

constexpr std::size_t kCurveSteps = 100;
constexpr int kDistanceDecimals = 3;

ImageDetail pairsDetail(const ComparedSets& sets, const Copies& copies) {
    ImageDetail detail;
    detail.title = Message("Closest pairs");
    detail.help = Message(
        "The samples that are closest to a training image, each beside that image, with their distance: 0 is "
        "the same image, 1 is black beside white. The training image may also be mirrored, or shifted by a "
        "pixel.");
    detail.columns = {Message("Sample"), Message("Nearest training image")};
    for (const ClosePair& pair : std::span(copies.pairs).first(std::min(copies.pairs.size(), kMostShownPairs)))
        detail.rows.push_back(std::vector<ImageDetail::Cell>{
            ImageDetail::Cell{preview(sets.generated[pair.generated]),
                              Message::verbatim(fixedText(pair.distance, kDistanceDecimals))},
            ImageDetail::Cell{sets.dataset.readPreview(pair.training), Message()}});
    return detail;
}

}  // namespace

CurveDetail::Curve cumulativeCurve(Message label, std::span<const double> values) {
    CurveDetail::Curve curve{std::move(label), {}, {}};
    std::vector<double> sorted(values.begin(), values.end());
    std::ranges::sort(sorted);
    const std::size_t steps = std::min(kCurveSteps, sorted.size());
    for (std::size_t step = 0; step <= steps && !sorted.empty(); ++step) {
        const std::size_t count = step * sorted.size() / steps;
        curve.x.push_back(sorted[count == 0 ? 0 : count - 1]);
        curve.y.push_back(static_cast<double>(count) / static_cast<double>(sorted.size()));
    }
    return curve;
}

std::vector<MetricDetail> copyDetails(const ComparedSets& sets, const Copies& copies) {
    CurveDetail distances;
    distances.title = Message("Distances from the nearest training image");
    distances.help = Message(
        "The share of images that are at most so far from their nearest training image. Where the curve of the "
        "samples is left of that of held-out images, they are closer to the training images than real images "
        "that the model has not seen: a sign of copies, or of smooth (blurred) samples.");
    distances.xLabel = Message("Distance");
    distances.yLabel = Message("Share");
    distances.curves.push_back(cumulativeCurve(Message("Samples"), copies.distances));
    if (!copies.heldOutDistances.empty())
        distances.curves.push_back(cumulativeCurve(Message("Held-out images"), copies.heldOutDistances));
    return {pairsDetail(sets, copies), std::move(distances)};
}

}  // namespace core
