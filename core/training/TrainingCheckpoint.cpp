#include "core/training/TrainingCheckpoint.h"

#include <algorithm>
#include <cmath>

#include "core/job/Error.h"

namespace core {

bool ValidationRecord::add(double value) {
    if (std::isfinite(value) && (!best || value < *best)) {
        best = value;
        waited = 0;
        return true;
    }
    ++waited;
    return false;
}

NamedTensors cloned(const NamedTensors& tensors) {
    const torch::NoGradGuard noGradients;
    NamedTensors copies;
    copies.reserve(tensors.size());
    for (const NamedTensor& each : tensors) copies.push_back({each.name, each.tensor.clone()});
    return copies;
}

bool allFinite(const NamedTensors& tensors) {
    const torch::NoGradGuard noGradients;
    return std::all_of(tensors.begin(), tensors.end(), [](const NamedTensor& each) {
        if (!each.tensor.is_floating_point()) return true;
        // A sum is several times as fast as to look at each number, and NaN and infinity stay in it. It may overflow,
        // too; then they are looked at.
        return std::isfinite(each.tensor.sum().item<double>()) || torch::isfinite(each.tensor).all().item<bool>();
    });
}

void requireSameTensors(const NamedTensors& state, const NamedTensors& expected) {
    const auto fits = [&](const NamedTensor& wanted) {
        const auto found = std::find_if(state.begin(), state.end(),
                                        [&](const NamedTensor& entry) { return entry.name == wanted.name; });
        return found != state.end() && found->tensor.sizes() == wanted.tensor.sizes() &&
               found->tensor.scalar_type() == wanted.tensor.scalar_type();
    };
    const auto misfit = std::find_if_not(expected.begin(), expected.end(), fits);
    if (misfit == expected.end() && state.size() == expected.size()) return;
    throw Error("The checkpoint does not belong to this training" +
                (misfit == expected.end() ? std::string() : ": \"" + misfit->name + "\" is missing or does not fit") +
                "; go on with the settings and the number of threads that the run was started with.");
}

}  // namespace core
