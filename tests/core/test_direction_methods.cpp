#include <torch/torch.h>

#include <QtTest>
#include <cmath>

#include "SmallVae.h"
#include "core/base/Error.h"
#include "core/latent/directions/ClassDirections.h"
#include "core/latent/directions/DirectionMethod.h"
#include "core/latent/directions/GroupDirections.h"
#include "core/model/Model.h"
#include "core/model/NewModel.h"
#include "core/sample/image/ImageSpec.h"
#include "tests/TestProgram.h"

using core::Direction;
using core::DirectionRequest;
using core::Latent;

namespace {

/// Draws A z + 0.5 with a first layer W z, and reads the first pixels of an image as its latent: every answer is
/// known.
class LinearModel : public core::AutoencodingModel {
   public:
    LinearModel(torch::Tensor drawn, torch::Tensor first, core::ImageShape shape)
        : drawn_(std::move(drawn)), first_(std::move(first)), shape_(shape) {}
    int latentSize() const override { return static_cast<int>(drawn_.size(1)); }
    torch::Tensor decode(const torch::Tensor& latents, const torch::Tensor&) const override {
        return (latents.mm(drawn_.t()) + 0.5).view({-1, shape_.channels, shape_.height, shape_.width});
    }
    torch::Tensor firstLayer(const torch::Tensor& latents, const torch::Tensor&) const override {
        return latents.mm(first_.t());
    }
    torch::Tensor encode(const torch::Tensor& images, const torch::Tensor&) const override {
        return (images.flatten(1).narrow(1, 0, drawn_.size(1)) - 0.5) * 8;
    }
    core::LossTerms loss(const core::Batch&, const core::LossContext&) const override { return {}; }

   private:
    torch::Tensor drawn_;
    torch::Tensor first_;
    core::ImageShape shape_;
};

constexpr core::ImageShape kShape{28, 28, 1};
constexpr int kLatent = 4;

/// [rows, 4] = U diag(values) V^T with random orthogonal U and V.
struct Known {
    torch::Tensor matrix;
    torch::Tensor right;  // V, columns
};

Known knownMatrix(int64_t rows, const std::vector<double>& values, std::uint64_t seed) {
    torch::manual_seed(seed);
    const auto orthogonal = [](int64_t height) {
        return std::get<0>(torch::linalg_qr(torch::randn({height, kLatent}, torch::kDouble)));
    };
    const torch::Tensor left = orthogonal(rows);
    const torch::Tensor right = orthogonal(kLatent);
    const torch::Tensor scale = torch::tensor(values, torch::kDouble);
    return {(left * scale).mm(right.t()).to(torch::kFloat), right.to(torch::kFloat)};
}

core::SnapshotPointer snapshotOf(const torch::Tensor& drawn, const torch::Tensor& first) {
    const core::ModelSpec spec{"vae", smallVae(kLatent).settings, core::imageSpec(kShape)};
    return std::make_shared<const core::ModelSnapshot>(spec, std::make_shared<LinearModel>(drawn, first, kShape),
                                                       core::LatentStatistics{}, 0);
}

core::SnapshotPointer untrained(int latentSize = kLatent, std::vector<float> meanKl = {}) {
    const core::ModelSpec spec = smallVae(latentSize);
    core::LatentStatistics statistics;
    statistics.meanKl = std::move(meanKl);
    return std::make_shared<const core::ModelSnapshot>(spec, core::untrainedModel(spec, 1), statistics, 0);
}

double length(const Latent& latent) {
    double sum = 0;
    for (const float value : latent) sum += static_cast<double>(value) * value;
    return std::sqrt(sum);
}

/// The cosine of the angle to a column of V, whichever way both point.
double alignment(const Direction& direction, const torch::Tensor& column) {
    double product = 0;
    for (std::size_t i = 0; i < direction.unit.size(); ++i)
        product += direction.unit[i] * column[static_cast<int64_t>(i)].item<double>();
    return std::abs(product) / (length(direction.unit) * column.norm().item<double>());
}

void compareWithKnown(const std::vector<Direction>& directions, const torch::Tensor& right,
                      const std::vector<double>& values) {
    QCOMPARE(directions.size(), values.size());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double cosine = alignment(directions[i], right.select(1, static_cast<int64_t>(i)));
        QVERIFY2(cosine > 0.9999, qPrintable(QString("direction %1: %2").arg(i).arg(cosine)));
        QVERIFY(std::abs(directions[i].share - values[i] / values[0]) < 1e-3);
        QVERIFY(std::abs(length(directions[i].unit) - 1) < 1e-4);
    }
}

std::vector<Direction> found(const std::string& method, const DirectionRequest& request) {
    const core::FoundDirections result = core::directionMethod(method).find(request);
    Q_ASSERT(result.outcome == core::Outcome::done);
    return result.directions;
}

/// Images whose latents, as LinearModel reads them, are `latents`; 8 bits round them to 1/32.
core::Dataset datasetOf(const torch::Tensor& latents, const std::vector<std::int32_t>& labels = {},
                        std::vector<std::string> names = {}) {
    core::Dataset dataset;
    dataset.name = "Known codes";
    dataset.spec = core::imageSpec(kShape);
    dataset.labels = labels;
    dataset.classNames = std::move(names);
    dataset.bytes.assign(static_cast<std::size_t>(latents.size(0)) * kShape.bytes(), 128);
    for (int64_t row = 0; row < latents.size(0); ++row)
        for (int64_t i = 0; i < latents.size(1); ++i)
            dataset.bytes[static_cast<std::size_t>(row) * kShape.bytes() + static_cast<std::size_t>(i)] =
                static_cast<std::uint8_t>(
                    std::clamp(std::lround(255 * (0.5 + latents[row][i].item<double>() / 8)), 0L, 255L));
    return dataset;
}

std::vector<core::Latent> blob(double center, int count, double spread, std::uint64_t seed) {
    std::vector<core::Latent> points;
    for (int i = 0; i < count; ++i) {
        core::Latent point = core::sampleLatent(2, seed, static_cast<std::uint64_t>(i));
        // Long across, thin along the line that tells the groups apart.
        points.push_back(
            {static_cast<float>(center + spread * static_cast<double>(point[0]) + 2.0 * static_cast<double>(point[1])),
             2.0F * point[1]});
    }
    return points;
}

}  // namespace

/// Each method against an answer that is known in closed form.
class TestDirectionMethods : public QObject {
    Q_OBJECT

   private Q_SLOTS:
    void init() { torch::manual_seed(1); }

    void theJacobianOfALinearDecoder() {
        const std::vector<double> values{0.4, 0.2, 0.1, 0.05};
        const Known known = knownMatrix(784, values, 1);
        const auto snapshot = snapshotOf(known.matrix, torch::eye(kLatent));
        DirectionRequest request{*snapshot};
        request.point = {0.3F, -1, 2, 0.5F};
        compareWithKnown(found("jacobian", request), known.right, values);
        request.count = 2;
        QCOMPARE(found("jacobian", request).size(), std::size_t{2});
    }

    void theFirstLayerFactored() {
        const std::vector<double> values{3, 2, 1, 0.5};
        const Known known = knownMatrix(64, values, 2);
        const auto snapshot = snapshotOf(torch::zeros({784, kLatent}), known.matrix);
        compareWithKnown(found("sefa", {*snapshot}), known.right, values);
    }

    void directionsWithoutEffectAreLeftOut() {
        const Known known = knownMatrix(784, {0.4, 0.2, 0, 0}, 3);
        const auto snapshot = snapshotOf(known.matrix, known.matrix);
        compareWithKnown(found("jacobian", {*snapshot}), known.right, {0.4, 0.2});
        compareWithKnown(found("sefa", {*snapshot}), known.right, {0.4, 0.2});
    }

    void theComponentsOfTheCodes() {
        const std::vector<double> deviations{1.2, 0.6, 0.3, 0.15};
        const Known known = knownMatrix(kLatent, {1, 1, 1, 1}, 4);
        torch::manual_seed(5);
        const torch::Tensor codes =
            (torch::randn({4000, kLatent}) * torch::tensor(deviations, torch::kFloat)).mm(known.right.t());
        const auto snapshot = snapshotOf(torch::zeros({784, kLatent}), torch::eye(kLatent));
        const core::Dataset dataset = datasetOf(codes);
        DirectionRequest request{*snapshot, &dataset};
        double progress = 0;
        request.context = core::JobContext(
            {}, [&](const core::Progress& at) { progress = at.fraction(); }, 2);
        const auto directions = found("pca", request);
        QCOMPARE(directions.size(), std::size_t{kLatent});
        QCOMPARE(progress, 1.0);
        for (std::size_t i = 0; i < deviations.size(); ++i) {
            QVERIFY(alignment(directions[i], known.right.select(1, static_cast<int64_t>(i))) > 0.995);
            // One unit is one standard deviation of the codes.
            QVERIFY(std::abs(length(directions[i].unit) / deviations[i] - 1) < 0.06);
        }
        QVERIFY(directions[0].note.english().find("Explains 7") != std::string::npos);  // 1.44 of 1.9125 is 75 %
    }

    void theComponentsOfFirstActivationsWithoutData() {
        const Known known = knownMatrix(64, {0.5, 0.2, 0.1, 0.05}, 6);
        const auto snapshot = snapshotOf(torch::zeros({784, kLatent}), known.matrix);
        const auto directions = found("pca", {*snapshot});
        // The activation bends a little, so the others are only nearly the layer's own.
        QVERIFY(alignment(directions[0], known.right.select(1, 0)) > 0.99);
        QVERIFY(std::abs(length(directions[0].unit) - 1) < 0.1);
        QVERIFY(directions[0].share > directions[1].share);
    }

    void fromTheOtherClassesToEachOne() {
        torch::manual_seed(7);
        torch::Tensor codes = 0.2 * torch::randn({300, kLatent});
        std::vector<std::int32_t> labels;
        for (int64_t row = 0; row < 300; ++row) {
            labels.push_back(static_cast<std::int32_t>(row % 3));
            codes[row][row % 3] += 2.0;  // class k lies out along dimension k
        }
        const core::Dataset dataset = datasetOf(codes, labels, {"A", "B", "C"});
        const auto snapshot = snapshotOf(torch::zeros({784, kLatent}), torch::eye(kLatent));
        const DirectionRequest request{*snapshot, &dataset};
        const auto directions = found("classes", request);
        QCOMPARE(directions.size(), std::size_t{3});
        for (int64_t i = 0; i < 3; ++i) {
            const Direction& direction = directions[static_cast<std::size_t>(i)];
            torch::Tensor expected = torch::tensor({-1.0, -1.0, -1.0, 0.0});
            expected[i] = 2.0;
            QVERIFY(alignment(direction, expected) > 0.99);
            QVERIFY(direction.unit[static_cast<std::size_t>(i)] > 0);
            QCOMPARE(direction.name, dataset.classNames[static_cast<std::size_t>(i)]);
            QVERIFY2(direction.note.english().find("100 %") != std::string::npos, direction.note.english().c_str());
        }

        const auto between = core::directionsBetweenClasses(request, 0, 2).directions;
        QCOMPARE(between.size(), std::size_t{2});
        QVERIFY(alignment(between[0], torch::tensor({-1.0, 0.0, 1.0, 0.0})) > 0.99);
        QVERIFY(between[0].unit[2] > 0);
        QCOMPARE(between[0].name, std::string("A → C"));
    }

    void aSeparatorSeesWhatTheMeansMiss() {
        const auto directions =
            core::directionsBetween({"left", blob(-1, 200, 0.2, 1)}, {"right", blob(1, 200, 0.2, 2)});
        QCOMPARE(directions.size(), std::size_t{2});
        // The groups are long along (1, 1): the means differ along (1, 0), the best plane's normal is (1, -1).
        QVERIFY(alignment(directions[0], torch::tensor({1.0, 0.0})) > 0.95);
        QVERIFY(alignment(directions[1], torch::tensor({1.0, -1.0})) > 0.98);
        const auto accuracy = [](const Direction& direction) {
            return QRegularExpression("(\\d+) %")
                .match(QString::fromStdString(direction.note.english()))
                .captured(1)
                .toInt();
        };
        QVERIFY2(accuracy(directions[1]) >= 99, directions[1].note.english().c_str());
        QVERIFY2(accuracy(directions[0]) < 90, directions[0].note.english().c_str());
        QVERIFY(directions[1].note.english().find("held-out images") != std::string::npos);
    }

    void fewImagesSayThatTheyAreFew() {
        const auto directions = core::directionsBetween({"a", {{0, 0}, {0, 1}}}, {"b", {{3, 0}, {3, 1}}});
        QVERIFY(alignment(directions[0], torch::tensor({1.0, 0.0})) > 0.999);
        QVERIFY(directions[0].note.english().find("too few") != std::string::npos);
        QVERIFY_EXCEPTION_THROWN(core::directionsBetween({"a", {}}, {"b", {{1, 2}}}), core::Error);
        QVERIFY_EXCEPTION_THROWN(core::directionsBetween({"a", {{1, 2}}}, {"b", {{1, 2}}}), core::Error);
    }

    void dimensionsComeMostActiveFirst() {
        const auto snapshot = untrained(3, {0.5F, 2, 1});
        const auto directions = found("dimension", {*snapshot});
        QCOMPARE(directions.size(), std::size_t{3});
        QCOMPARE(directions[0].id, std::string("dimension:1"));
        QCOMPARE(directions[0].unit, (Latent{0, 1, 0}));
        QCOMPARE(directions[1].share, 0.5);
    }

    void whatIsMissingIsSaid() {
        const auto& method = core::directionMethod("classes");
        const auto snapshot = untrained();
        QVERIFY(!core::missingFor(method, *snapshot, nullptr).empty());
        QVERIFY_EXCEPTION_THROWN(method.find({*snapshot}), core::Error);
        QVERIFY_EXCEPTION_THROWN(core::directionMethod("magic"), core::Error);
    }

    void aNumberIsNoName() {
        const Known known = knownMatrix(64, {3, 2, 1, 0.5}, 2);
        const auto snapshot = snapshotOf(torch::zeros({784, kLatent}), known.matrix);
        for (const char* method : {"sefa", "ganspace", "pca", "jacobian"})
            for (const Direction& direction : found(method, {*snapshot}))
                QVERIFY2(core::isNumbered(direction), direction.name.c_str());
        for (Direction direction : found("sefa", {*snapshot})) {
            direction.name = "sleeves 1";
            QVERIFY(!core::isNumbered(direction));
        }
        QCOMPARE(core::nameOf({"sefa:2", "SeFa 2", {1}, 1, {}}).arguments().size(), std::size_t{2});
        QCOMPARE(core::nameOf({"sefa:2", "SeFa 2", {1}, 1, {}}).english(), std::string("SeFa 2"));
        QVERIFY(core::nameOf({"sefa:2", "sleeves", {1}, 1, {}}).isVerbatim());
        QVERIFY(!core::isNumbered({"classes:7", "7", {1}, 1, {}}));
        QVERIFY(!core::isNumbered({"groups:means", "plain → bold", {1}, 1, {}}));
    }

    void aStopIsAnAnswer() {
        const auto snapshot = snapshotOf(torch::zeros({784, kLatent}), torch::eye(kLatent));
        const core::Dataset dataset = datasetOf(torch::randn({600, kLatent}));
        std::stop_source stop;
        stop.request_stop();
        DirectionRequest request{*snapshot, &dataset};
        request.context = stop.get_token();
        QCOMPARE(core::directionMethod("pca").find(request).outcome, core::Outcome::cancelled);
    }
};

IMAGO_TEST(TestDirectionMethods)
#include "test_direction_methods.moc"
