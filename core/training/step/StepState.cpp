#include "core/training/step/StepState.h"

#include <algorithm>
#include <mutex>

#include "core/base/Error.h"

namespace core {

namespace {

[[noreturn]] void misfit(const std::string& name) {
    throw Error(
        "The saved state does not belong to this training: \"%1\" is missing or does not match; start a new training, "
        "or choose another checkpoint.",
        name);
}

}  // namespace

const torch::Tensor& StateReader::tensor(const std::string& name) const {
    const auto found =
        std::find_if(state_.begin(), state_.end(), [&](const NamedTensor& entry) { return entry.name == name; });
    if (found == state_.end()) misfit(name);
    return found->tensor;
}

void StateReader::copyTo(const std::string& name, torch::Tensor target) const {
    const torch::NoGradGuard noGradients;
    const torch::Tensor& source = tensor(name);
    if (source.sizes() != target.sizes() || source.scalar_type() != target.scalar_type()) misfit(name);
    target.copy_(source);
}

void addAdamState(NamedTensors& state, const std::string& prefix, const FlatAdamState& adam) {
    state.push_back({prefix + "steps", torch::tensor({adam.steps}, torch::kLong)});
    state.push_back({prefix + "first_moment", adam.firstMoment});
    state.push_back({prefix + "second_moment", adam.secondMoment});
    state.push_back({prefix + "average", adam.average});
}

FlatAdamState readAdamState(const StateReader& reader, const std::string& prefix) {
    torch::Tensor steps = torch::zeros({1}, torch::kLong);
    reader.copyTo(prefix + "steps", steps);
    return {steps.item<std::int64_t>(), reader.tensor(prefix + "first_moment"), reader.tensor(prefix + "second_moment"),
            reader.tensor(prefix + "average")};
}

torch::Tensor generatorState(const at::Generator& generator) {
    at::Generator shared = generator;
    const std::lock_guard lock(shared.mutex());
    return shared.get_state();
}

void setGeneratorState(at::Generator& generator, const torch::Tensor& state) {
    try {
        const std::lock_guard lock(generator.mutex());
        generator.set_state(state);
    } catch (const c10::Error&) {
        misfit("generator");
    }
}

}  // namespace core
