#include "core/project/ModelWeights.h"

#include <unordered_map>

#include "core/base/Error.h"
#include "core/files/Safetensors.h"
#include "core/files/SafetensorsSyntax.h"
#include "core/nn/ModuleState.h"

namespace core {

namespace {

constexpr double kLargestHalf = 65504;  // of float16

std::string shapeText(torch::IntArrayRef shape) {
    std::string text;
    for (const std::int64_t side : shape) text += (text.empty() ? "" : " x ") + std::to_string(side);
    return text.empty() ? "none" : text;
}

bool allFinite(const torch::Tensor& tensor) {
    return !tensor.is_floating_point() || torch::isfinite(tensor).all().item<bool>();
}

[[noreturn]] void misfit(const std::string& file, const Message& what) {
    throw Error("%1 does not match its settings.json: %2; use another copy of the folder.", file, what);
}

void checkEntry(const SafetensorsEntry& entry, const torch::Tensor& target, const std::string& file) {
    const std::string tensor = quotedName(entry.name);
    if (torch::IntArrayRef(entry.shape) != target.sizes())
        misfit(file, Message("the tensor %1 has the shape %2, but %3 is needed", tensor, shapeText(entry.shape),
                             shapeText(target.sizes())));
    const bool isFloat = entry.dtype.find('F') != std::string::npos;  // F16, BF16, F32, F64
    if (isFloat != target.is_floating_point() || (!isFloat && entry.dtype != safetensorsType(target.scalar_type())))
        misfit(file, Message("the tensor %1 has the type %2, but %3 is needed", tensor, entry.dtype,
                             safetensorsType(target.scalar_type())));
}

}  // namespace

std::vector<std::uint8_t> writeWeights(const Model& model, WeightPrecision precision) {
    const torch::NoGradGuard noGradient;
    NamedTensors tensors = stateOf(model);
    for (NamedTensor& each : tensors) {
        if (!allFinite(each.tensor))
            throw Error(
                "The weights %1 contain values that are not finite; train the model again with a lower learning rate.",
                quotedName(each.name));
        // What is too large for 16 bits becomes the largest that they hold: no trained model is lost for its weights.
        if (precision == WeightPrecision::float16 && each.tensor.is_floating_point())
            each.tensor = each.tensor.clamp(-kLargestHalf, kLargestHalf).to(torch::kFloat16);
    }
    return writeSafetensors(tensors, {{"format", "pt"}});
}

void readWeights(std::span<const std::uint8_t> bytes, const std::string& file, Model& model) {
    const SafetensorsHeader header = readSafetensorsHeader(bytes, file);
    std::unordered_map<std::string, torch::Tensor> targets;
    for (const auto& [name, tensor] : stateOf(model)) targets.emplace(name, tensor);

    // Names are unique in a header that was read, so equal counts and no stranger mean that none is missing.
    for (const SafetensorsEntry& entry : header.entries) {
        const auto target = targets.find(entry.name);
        if (target == targets.end())
            misfit(file, Message("the tensor %1 is not part of the model", quotedName(entry.name)));
        checkEntry(entry, target->second, file);
    }
    if (header.entries.size() != targets.size()) {
        for (const SafetensorsEntry& entry : header.entries) targets.erase(entry.name);
        misfit(file, Message("the tensor %1 is missing", quotedName(targets.begin()->first)));
    }

    std::vector<torch::Tensor> values;
    for (const SafetensorsEntry& entry : header.entries) {
        values.push_back(readTensor(header, entry, bytes));
        if (!allFinite(values.back()))
            throw Error("%1 is damaged: the tensor %2 contains values that are not finite; use another copy of it.",
                        file, quotedName(entry.name));
    }
    const torch::NoGradGuard noGradient;
    for (std::size_t i = 0; i < values.size(); ++i) targets.at(header.entries[i].name).copy_(values[i]);
}

}  // namespace core
