#include "app/commands/EditedDataset.h"

#include "app/commands/TextFormat.h"
#include "core/project/ProjectEdits.h"

namespace app {

std::shared_ptr<const core::Dataset> withProjectEdits(const std::shared_ptr<const core::Dataset>& dataset,
                                                      const std::filesystem::path& project,
                                                      const core::JobContext& context) {
    if (!dataset || project.empty()) return dataset;
    return core::applyEdits(dataset, core::projectEdits(project, dataset->source), context);
}

std::string editsText(const core::Dataset& dataset) {
    return dataset.edits ? editsText(core::countsOf({*dataset.edits, {}}, dataset)) : std::string();
}

std::string editsText(const core::RunDatasetCounts& counts) {
    if (!counts.edited) return {};
    std::string text;
    const auto add = [&text](std::size_t count, const char* one, const char* several, const char* what) {
        if (count == 0) return;
        text += (text.empty() ? "" : ", ") + withThousands(static_cast<std::int64_t>(count)) + ' ' +
                (count == 1 ? one : several) + ' ' + what;
    };
    add(counts.leftOut, "image", "images", "left out");
    add(counts.assigned, "image", "images", "assigned");
    add(counts.renamedClasses, "class", "classes", "renamed");
    add(counts.mergedClasses, "class", "classes", "merged");
    add(counts.droppedClasses, "class", "classes", "dropped");
    add(counts.addedClasses, "class", "classes", "added");
    add(counts.weightedClasses, "class", "classes", "weighted");
    return text.empty() ? "classes changed" : text;
}

}  // namespace app
