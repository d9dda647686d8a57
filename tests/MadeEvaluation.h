#pragma once

#include <algorithm>
#include <limits>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/evaluation/EvaluationRecord.h"
#include "core/metric/Metric.h"
#include "core/sample/image/ImageSpec.h"

/// Evaluations that nothing was measured for.
namespace made {

/// All of one gray.
inline core::Image image(int width, int height, std::uint8_t gray) {
    core::Image made(core::ImageShape{height, width, 1});
    std::fill(made.pixels().begin(), made.pixels().end(), gray);
    return made;
}

inline core::MetricResult result(const char* metric, std::vector<core::Figure> figures) {
    core::MetricResult made;
    made.metric = core::findMetric(metric);
    made.figures = std::move(figures);
    return made;
}

/// Two metrics, one figure each.
inline std::shared_ptr<core::EvaluationRecord> record(const char* name = "Boots") {
    auto made = std::make_shared<core::EvaluationRecord>();
    made->subject.name = name;
    made->subject.step = 1200;
    made->protocol.dataset = "Shoes";
    made->protocol.date = "2026-11-30T17:00:00Z";
    made->protocol.seed = 7;
    made->protocol.trainingCount = 900;
    made->protocol.heldOutCount = 100;
    made->result.compared = 2500;
    made->result.features = "Imago features v1";
    made->samples = image(56, 28, 90);
    made->result.results = {result("fd", {{"fd", 12.34, {11.9, 12.8}, 0.8, 2500, 45.1}}),
                            result("prdc", {{"precision", 0.85, {0.83, 0.87}, 0.95, 2500, 0.3}})};
    return made;
}

inline std::vector<std::string> names(int count) {
    std::vector<std::string> all;
    for (int at = 0; at < count; ++at) all.push_back("Class " + std::to_string(at));
    return all;
}

/// Gray, with a light square.
inline core::Image squareImage(int side = 28, int channels = 1) {
    core::Image image({side, side, channels});
    for (int y = side / 4; y < side / 2; ++y)
        for (int x = channels * (side / 4); x < channels * (side / 2); ++x)
            image.row(y)[x] = static_cast<std::uint8_t>(200 - 40 * (x % channels));
    return image;
}

/// A record with something in every field, and all kinds of details.
inline core::EvaluationRecord fullRecord() {
    constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
    using core::Message;
    core::EvaluationRecord record;
    record.subject = {"shirts \"small\"",
                      "vae",
                      std::string(64, 'a'),
                      321,
                      123'456,
                      {{"Latent dimensions", "16"}, {"Likelihood", "bernoulli"}},
                      {{"Learning rate", "0.001"}}};
    record.protocol = {"Squares è", core::imageSpec({28, 28, 1}), 57'000, 10'000, true, true, 3, 2'000,
                       // A double would round it.
                       18'446'744'073'709'551'615U, "0.1.0", "LibTorch 1.13", "CPU, 2 threads", "2026-11-30T17:00:00Z"};
    record.samples = squareImage(64, 3);

    core::ImageDetail pairs{Message("Closest pairs"), Message("Samples beside their nearest training images."), {}, {}};
    pairs.columns = {Message::verbatim("Sample"), Message::verbatim("Training image")};
    for (int at = 0; at < 20; ++at)
        pairs.rows.push_back(
            {{squareImage(), Message("Distance %1", at)}, {at == 3 ? core::Image() : squareImage(), {}}});
    core::MatrixDetail confusion{Message("Confusion"),
                                 Message("Rows are the true classes."),
                                 Message("True class"),
                                 Message("Predicted class"),
                                 {"shirt", "coat", "sock"},
                                 {"shirt", "coat", "sock"},
                                 {1, 0, 0, 0.25, 0.75, 0, kUnknown, 0.5, 0.5},
                                 true};
    core::TableDetail classes{Message("Each class"), Message("By the class of the samples."), Message("Class"), {}, {}};
    classes.columns = {Message::verbatim("Recall"), Message::verbatim("n")};
    classes.rows = {{"shirt", {0.75, 100}}, {"coat", {kUnknown, 3}}};
    core::CurveDetail curves{Message("ROC curve"),
                             Message("Above the diagonal is better."),
                             Message("False positives"),
                             Message("True positives"),
                             {}};
    curves.curves = {{Message("Attack"), {0, 0.5, 1}, {0, 0.8, 1}}, {Message("Chance"), {0, 1}, {0, kUnknown}}};

    core::MetricResult kid{core::findMetric("kid"), {}, {}, {}};
    kid.figures = {{"kid", 0.0123, {0.0101, 0.0145}, 0.0005, 2'000, 0.2}};
    kid.warnings = {Message("The images differ by %1 pixels.", 3)};
    kid.notes = {Message::verbatim("A note.")};
    kid.details = {pairs, confusion};
    core::MetricResult elbo{core::findMetric("elbo"), {}, {}, {}};
    elbo.figures = {{"neg_elbo", 239.5, {238.7, 240.3}, kUnknown, 10'000, kUnknown}};
    elbo.values = {{"neg_elbo", 239.5, 0.4, {}}};
    elbo.details = {curves};
    record.result.results = {kid, elbo};
    record.result.warnings = {Message("Of the whole.")};
    record.result.notes = {Message("A note on %1.", std::string("all"))};
    record.result.details = {classes};
    record.result.compared = 2'000;
    record.result.features = "Imago features v1";
    return record;
}

}  // namespace made
