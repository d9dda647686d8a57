#include "core/training/trainer/TrainingEvents.h"

#include <algorithm>

namespace core {

TrainingEvent settingChanged(const Settings& settings, const std::string& name, const ParameterValue& before) {
    const auto& all = settings.parameters();
    const auto parameter = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.name == name; });
    return {.kind = TrainingEventKind::changed,
            .message = Message("%1 changed from %3 to %2.", Message::translated(parameter->label),
                               toText(settings.value(name)), toText(before)),
            .setting = name,
            .value = settings.value(name)};
}

TrainingEvent recovered(std::int64_t diverged, std::int64_t step, double learningRate) {
    return {.kind = TrainingEventKind::recovered,
            .message =
                Message("The training diverged at step %1: it continues from step %2 with half the learning rate, %3.",
                        diverged, step, toText(learningRate)),
            .setting = "learning_rate",
            .value = learningRate};
}

TrainingEvent stoppedDiverged(std::int64_t diverged, std::int64_t step, double learningRate) {
    return {.kind = TrainingEventKind::recovered,
            .message =
                step > 0
                    ? Message("The training had diverged when it was stopped at step %1: the model is that of step %2, "
                              "the last good one. If resumed, it continues from there with half the learning rate, %3.",
                              diverged, step, toText(learningRate))
                    : Message("The training had diverged when it was stopped at step %1, before it had a good state to "
                              "go back to, so no model is saved. Start again with a lower learning rate, or with "
                              "gradient clipping set to 1.",
                              diverged),
            .setting = "learning_rate",
            .value = learningRate};
}

TrainingEvent endedAtBest(std::int64_t patience, std::int64_t best) {
    return {.kind = TrainingEventKind::ended,
            .message = Message(
                "Early stopping: validation had not improved for %1 epochs; the model is the best one, of step %2.",
                patience, best)};
}

}  // namespace core
