#include "ui/evaluate/ClassifierWork.h"

#include "ui/evaluate/EvaluationParts.h"

namespace ui {

core::SavedClassifier savedClassifier(const EvaluationInput& input, const std::filesystem::path& file,
                                      core::Existing existing, const core::JobContext& context) {
    OpenedParts parts{input.name};
    if (!openParts(input, parts, context.part(0, kPartsOpened))) {
        core::SavedClassifier none;
        none.outcome = core::Outcome::cancelled;
        return none;
    }
    return core::saveClassifier(requestOf(input, parts, {}), file, existing, context.part(kPartsOpened, 1));
}

}  // namespace ui
