#include "core/training/checkpoint/TrainingCheckpoint.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

#include "core/base/Error.h"
#include "core/training/step/StepState.h"

namespace core {

namespace {

/// Bytes; all else is numbers. Its length tells the kind of device that it belongs to.
bool isRandomState(const NamedTensor& each) {
    return each.tensor.scalar_type() == torch::kByte;
}

const NamedTensor* findTensor(const NamedTensors& tensors, const std::string& name) {
    const auto found = std::ranges::find(tensors, name, &NamedTensor::name);
    return found == tensors.end() ? nullptr : &*found;
}

/// Older versions kept the buffers of a discriminator, under their plain names, and those of no other network, where
/// they are still as they were at first.
NamedTensors withBuffers(const NamedTensors& fresh, NamedTensors state) {
    for (const NamedTensor& wanted : fresh) {
        const std::size_t place = wanted.name.find(kBufferPrefix);
        if (place == std::string::npos || findTensor(state, wanted.name) != nullptr) continue;
        const std::string plain = std::string(wanted.name).erase(place, kBufferPrefix.size());
        const auto older = std::ranges::find(state, plain, &NamedTensor::name);
        if (older != state.end())
            older->name = wanted.name;
        else
            state.push_back({wanted.name, wanted.tensor.clone()});
    }
    return state;
}

}  // namespace

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
    for (const NamedTensor& each : tensors)
        copies.push_back({each.name, each.tensor.is_cpu() ? each.tensor.clone() : each.tensor.cpu()});
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

NamedTensors fittedTo(const NamedTensors& fresh, const NamedTensors& made) {
    const NamedTensors state = withBuffers(fresh, made);
    const auto first = [](const NamedTensors& tensors) {
        return std::find_if(tensors.begin(), tensors.end(), isRandomState);
    };
    const auto random = first(state);
    const auto wanted = first(fresh);
    if (random == state.end() || wanted == fresh.end() || random->tensor.sizes() == wanted->tensor.sizes())
        return state;
    NamedTensors fitted;
    std::copy_if(state.begin(), state.end(), std::back_inserter(fitted), std::not_fn(isRandomState));
    std::copy_if(fresh.begin(), fresh.end(), std::back_inserter(fitted), isRandomState);
    return fitted;
}

void requireSameTensors(const NamedTensors& state, const NamedTensors& expected) {
    const auto fits = [&](const NamedTensor& wanted) {
        const NamedTensor* const found = findTensor(state, wanted.name);
        return found != nullptr && found->tensor.sizes() == wanted.tensor.sizes() &&
               found->tensor.scalar_type() == wanted.tensor.scalar_type();
    };
    const auto misfit = std::find_if_not(expected.begin(), expected.end(), fits);
    if (misfit == expected.end() && state.size() == expected.size()) return;
    if (misfit == expected.end())
        throw Error(
            "The checkpoint does not belong to this training; resume with the settings and the number of threads that "
            "the run was started with.");
    throw Error(
        "The checkpoint does not belong to this training: \"%1\" is missing or does not match; resume with the "
        "settings and the number of threads that the run was started with.",
        misfit->name);
}

}  // namespace core
