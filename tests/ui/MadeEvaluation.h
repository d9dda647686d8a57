#pragma once

#include <QImage>
#include <QWidget>
#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "core/evaluation/EvaluationRecord.h"
#include "core/metric/Metric.h"

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

/// Whether there is a pixel of this color in a place.
inline bool hasColor(const QImage& image, const QColor& color, const QRect& place) {
    const QRect inside = place.intersected(image.rect());
    for (int y = inside.top(); y <= inside.bottom(); ++y)
        for (int x = inside.left(); x <= inside.right(); ++x)
            if (image.pixelColor(x, y).rgb() == color.rgb()) return true;
    return false;
}

}  // namespace made
