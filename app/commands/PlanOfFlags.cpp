#include "app/commands/PlanOfFlags.h"

#include <cstdint>

#include "app/commands/TextFormat.h"
#include "core/latent/EncodedData.h"
#include "core/model/ModelFamily.h"
#include "core/training/TrainingOptions.h"

namespace app {

TrainingPlan planOf(const TrainingFlags& flags, const core::Dataset* dataset) {
    const core::Preset* suited = dataset == nullptr ? nullptr : flags.suitedPreset(*dataset);
    TrainingPlan plan;
    plan.family = flags.family;
    plan.modelSettings = core::Settings(core::modelFamily(plan.family).modelParameters);
    plan.settings = core::Settings(core::allTrainingParameters(plan.family));
    flags.applyPresets(plan.modelSettings, plan.settings, suited);
    if (suited != nullptr) plan.suitedPreset = suited->id;
    core::Settings saving({core::weightPrecisionParameter()});
    flags.settings.apply({&plan.modelSettings, &plan.settings, &saving});
    plan.precision = core::weightPrecision(saving.choice("precision"));
    flags.applyLength(plan.settings);
    plan.start = flags.start;
    plan.threads = flags.threadCount();
    plan.device = flags.device;
    plan.useCache = !flags.noCache;
    return plan;
}

TrainingPlan planFor(const TrainingFlags& flags, const core::Dataset* dataset, TrainingReport& report) {
    TrainingPlan plan = planOf(flags, dataset);
    if (!plan.suitedPreset.empty())
        report.note("Preset " + plan.suitedPreset + ", because the dataset has only " +
                    counted(static_cast<std::int64_t>(core::trainingCount(*dataset)), "training image") +
                    "; --preset names another one.");
    return plan;
}

}  // namespace app
