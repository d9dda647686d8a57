#include "core/training/Training.h"

#include <c10/util/Exception.h>

#include <algorithm>
#include <new>
#include <stdexcept>
#include <utility>

#include "core/base/Error.h"
#include "core/base/ThreadPriority.h"
#include "core/model/ConvParameters.h"
#include "core/model/ModelFamily.h"
#include "core/sample/Modality.h"
#include "core/training/MemoryAdvice.h"
#include "core/training/trainer/Trainer.h"

namespace core {

void checkRequest(const TrainingRequest& request) {
    if (!request.dataset || request.dataset->size() == 0)
        throw Error("There is no dataset to train on; open one first.");
    if (request.dataset->spec != request.model.sample)
        throw Error(
            "The model was set up for samples of another size or type than those of %1; choose the model's settings "
            "again.",
            request.dataset->name);
    if (!request.model.classNames.empty() && request.model.classNames != request.dataset->classNames)
        throw Error("The model was set up for other classes than those of %1; choose the model's settings again.",
                    request.dataset->name);
}

namespace {

void checkLength(const ModelFamily& family, const Settings& settings) {
    if (family.judgedBy.empty() && settings.choice("length") == "plateau")
        throw Error(
            "Early stopping is not available for the model %1, which has no validation metric to decide by; choose a "
            "length in epochs or minutes, or train until you stop it.",
            Message::translated(family.shortLabel));
}

}  // namespace

void checkPlan(const ModelFamily& family, const Settings& settings, std::span<const SampleSpec> specs) {
    checkLength(family, settings);
    const auto fits = [&](const SampleSpec& spec) { return accepts(family, spec); };
    if (specs.empty() || std::ranges::any_of(specs, fits)) return;
    throw Error(
        "The model %1 cannot be trained on samples of %2: %3; open the dataset at another size, or choose another "
        "model.",
        Message::translated(family.shortLabel), describe(specs.front()), refusal(family, specs.front()));
}

void checkTraining(const ModelFamily& family, const TrainingRequest& request) {
    checkRequest(request);
    if (const Message reason = refusal(family, request.model.sample); !reason.empty())
        throw Error(
            "The model %1 cannot be trained on %2: %3, and these samples are %4; open the dataset at a suitable size, "
            "or choose another model.",
            Message::translated(family.shortLabel), request.dataset->name, reason, describe(request.model.sample));
    checkLength(family, request.settings);
    if (!request.start) return;
    if (const Message reason = startRefusal(*request.start, request.model.family); !reason.empty()) throw Error(reason);
}

ModelSpec modelSpec(const std::string& family, const Settings& settings, const Dataset& dataset) {
    ModelSpec spec{family, settings, dataset.spec, {}};
    if (!modelFamily(family).can.conditional || !settings.toggle(kLabels)) return spec;
    if (!dataset.hasLabels())
        throw Error(
            "%1 has no classes; turn \"Conditional on class\" off, or put the images of each class into a subfolder of "
            "its own.",
            dataset.name);
    spec.classNames = dataset.classNames;
    return spec;
}

TrainingResult train(const TrainingRequest& request, PauseGate& gate, std::stop_token stop,
                     const TrainingObserver& observer) {
    return train(modelFamily(request.model.family), request, gate, std::move(stop), observer);
}

TrainingResult train(const ModelFamily& family, const TrainingRequest& request, PauseGate& gate, std::stop_token stop,
                     const TrainingObserver& observer) {
    checkTraining(family, request);
    if (request.niceness > 0) lowerThreadPriority(request.niceness);
    try {
        return Trainer(family, request, gate, std::move(stop), observer).run();
    } catch (const std::bad_alloc&) {
        throw Error(memoryAdvice(request));
    } catch (const std::invalid_argument& error) {
        throw Error("The checkpoint does not belong to this training (%1); choose another one, or start a new run.",
                    std::string(error.what()));
    } catch (const c10::Error& error) {
        const std::string reason = error.what_without_backtrace();
        if (reason.find("allocate memory") != std::string::npos ||
            reason.find("not enough memory") != std::string::npos || reason.find("out of memory") != std::string::npos)
            throw Error(memoryAdvice(request));
        throw Error("The training failed inside LibTorch (%1); a smaller width, batch or image size may help.", reason);
    }
}

}  // namespace core
