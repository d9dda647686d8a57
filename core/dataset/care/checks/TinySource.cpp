#include "core/dataset/care/Checks.h"
#include "core/sample/image/ImageSpec.h"

namespace core {

std::optional<HealthFinding> checkTinySource(const HealthFacts& facts) {
    const ImportReport& report = facts.dataset.report;
    if (!isImage(facts.dataset.spec) || report.resized == 0 || report.resizedWidth <= 0 || report.resizedHeight <= 0)
        return std::nullopt;
    const ImageShape shape = imageShape(facts.dataset.spec);
    if (report.resizedWidth >= shape.width || report.resizedHeight >= shape.height) return std::nullopt;
    return HealthFinding{
        .id = "tiny-source",
        .severity = HealthSeverity::note,
        .title = Message("Enlarged images"),
        .text = report.resized == 1
                    ? Message("1 image has only %1 x %2 pixels in its file and was enlarged, which adds no detail; "
                              "choose a smaller size, or leave it out.",
                              report.resizedWidth, report.resizedHeight)
                    : Message("%1 images have only %2 x %3 pixels in their files and were enlarged, which adds no "
                              "detail; choose a smaller size.",
                              report.resized, report.resizedWidth, report.resizedHeight),
        .count = report.resized};
}

}  // namespace core
