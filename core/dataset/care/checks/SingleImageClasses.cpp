#include "core/base/NameList.h"
#include "core/base/Utf8.h"
#include "core/dataset/care/Checks.h"

namespace core {

std::optional<HealthFinding> checkSingleImageClasses(const HealthFacts& facts) {
    const Dataset& dataset = facts.dataset;
    const std::vector<std::size_t> counts = dataset.classCounts();
    std::vector<std::string> names;
    for (std::size_t index = 0; index < counts.size(); ++index)
        if (counts[index] == 1) names.push_back(dataset.classNames[index]);
    if (names.empty()) return std::nullopt;
    std::vector<SampleGroup> groups;
    for (std::uint32_t index = 0; index < dataset.labels.size(); ++index) {
        const auto label = static_cast<std::size_t>(dataset.labels[index]);  // one below 0 becomes a large one
        if (label < counts.size() && counts[label] == 1) groups.push_back({index});
    }
    return HealthFinding{
        .id = "single-image-classes",
        .severity = HealthSeverity::warning,
        .title = Message("Classes with a single image"),
        .text = names.size() == 1
                    ? Message("1 class has only one image (%1), which a model memorizes; add images, or put the image "
                              "into another class.",
                              shownName(names.front()))
                    : Message("%1 classes have only one image each (%2), which a model memorizes; add images, or merge "
                              "classes.",
                              names.size(), someNames(names)),
        .count = names.size(),
        .groups = groups};
}

}  // namespace core
