#include "core/metric/SnapshotEvaluation.h"

#include "core/base/Error.h"
#include "core/base/ThreadTeam.h"
#include "core/device/ComputeThreads.h"
#include "core/metric/EvaluationRequest.h"

namespace core {

void requireMeasurable(const Metric& metric, const SnapshotRequest& request) {
    const ModelSpec& spec = request.snapshot.spec();
    const Dataset& dataset = request.dataset;
    const ModelFamily& family = modelFamily(spec.family);
    if (const Message reason = refusal(metric, family, spec.sample); !reason.empty())
        throw Error("The metric \"%1\" does not apply to this model (%2): %3; choose another metric.", metric.id,
                    Message::translated(family.shortLabel), reason);
    if (spec.sample != dataset.spec)
        throw Error(
            "The samples of %1 differ in size or type from those of the model; open the dataset that the model was "
            "trained on.",
            dataset.name);
    if (!spec.classNames.empty() && spec.classNames != dataset.classNames)
        throw Error("The model was trained on other classes than those of %1; open the dataset that it was trained on.",
                    dataset.name);
    if (metric.needs.labels && !dataset.hasLabels())
        throw Error("The metric \"%1\" needs classes, and %2 has none; choose a dataset with classes.", metric.id,
                    dataset.name);
    if (metric.needs.training && request.training.empty())
        throw Error(
            "The metric \"%1\" compares samples that the model was trained on with others, and it is not known which "
            "samples of %2 those are; open the dataset that the model was trained on.",
            metric.id, dataset.name);
}

Evaluation evaluate(const Metric& metric, const SnapshotRequest& request, const JobContext& context) {
    requireMeasurable(metric, request);
    ThreadTeam team(context.threads());
    team.run([](int) { setComputeThreads(1); });  // each of the team computes by itself
    return metric.evaluate(*request.snapshot.model(), {request.settings, request.dataset, request.indices, request.seed,
                                                       team, context, request.training});
}

}  // namespace core
