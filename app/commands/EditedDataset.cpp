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
    if (counts.leftOut > 0) text = counted(static_cast<std::int64_t>(counts.leftOut), "image") + " left out";
    if (counts.mergedClasses > 0)
        text += (text.empty() ? "" : ", ") + withThousands(static_cast<std::int64_t>(counts.mergedClasses)) +
                " classes merged";
    return text.empty() ? "classes changed" : text;
}

}  // namespace app
