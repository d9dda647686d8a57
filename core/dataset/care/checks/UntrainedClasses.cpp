#include "core/base/NameList.h"
#include "core/base/Utf8.h"
#include "core/dataset/care/Checks.h"

namespace core {

std::optional<HealthFinding> checkUntrainedClasses(const HealthFacts& facts) {
    const Dataset& dataset = facts.dataset;
    if (facts.split == nullptr || !dataset.hasLabels()) return std::nullopt;
    std::vector<bool> isTrained(dataset.classNames.size());
    for (const std::uint32_t index : facts.split->training) {
        const auto label = static_cast<std::size_t>(dataset.labels[index]);  // one below 0 becomes a large one
        if (label < isTrained.size()) isTrained[label] = true;
    }
    const std::vector<std::size_t> counts = dataset.classCounts();
    std::vector<std::string> names;
    for (std::size_t index = 0; index < counts.size(); ++index)
        if (counts[index] > 0 && !isTrained[index]) names.push_back(dataset.classNames[index]);
    if (names.empty()) return std::nullopt;
    return HealthFinding{
        .id = "untrained-classes",
        .severity = HealthSeverity::problem,
        .title = Message("Classes without training images"),
        .text = names.size() == 1
                    ? Message("All images of 1 class (%1) are validation or test images, so the model never sees it; "
                              "choose a smaller validation share or another seed, or add images.",
                              shownName(names.front()))
                    : Message("All images of %1 classes (%2) are validation or test images, so the model never sees "
                              "them; choose a smaller validation share or another seed, or add images.",
                              names.size(), someNames(names)),
        .count = names.size()};
}

}  // namespace core
