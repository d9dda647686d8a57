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

[[noreturn]] void misfit(const std::string& file, const std::string& what) {
    throw Error(file + " does not fit its settings.json: " + what + "; take another copy of the folder.");
}

void checkEntry(const SafetensorsEntry& entry, const torch::Tensor& target, const std::string& file) {
    const std::string tensor = "the tensor " + quotedName(entry.name);
    if (torch::IntArrayRef(entry.shape) != target.sizes())
        misfit(file, tensor + " has the shape " + shapeText(entry.shape) + ", but " + shapeText(target.sizes()) +
                         " is needed");
    const bool isFloat = entry.dtype.find('F') != std::string::npos;  // F16, BF16, F32, F64
    if (isFloat != target.is_floating_point() || (!isFloat && entry.dtype != safetensorsType(target.scalar_type())))
        misfit(file, tensor + " has the type " + entry.dtype + ", but " + safetensorsType(target.scalar_type()) +
                         " is needed");
}

}  // namespace

std::vector<std::uint8_t> writeWeights(const Model& model, WeightPrecision precision) {
    const torch::NoGradGuard noGradient;
    NamedTensors tensors = stateOf(model);
    for (NamedTensor& each : tensors) {
        if (!allFinite(each.tensor))
            throw Error("The weights " + quotedName(each.name) +
                        " hold values that are not finite; train the model again with a lower learning rate.");
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
        if (target == targets.end()) misfit(file, "the tensor " + quotedName(entry.name) + " is not part of the model");
        checkEntry(entry, target->second, file);
    }
    if (header.entries.size() != targets.size()) {
        for (const SafetensorsEntry& entry : header.entries) targets.erase(entry.name);
        misfit(file, "the tensor " + quotedName(targets.begin()->first) + " is missing");
    }

    std::vector<torch::Tensor> values;
    for (const SafetensorsEntry& entry : header.entries) {
        values.push_back(readTensor(header, entry, bytes));
        if (!allFinite(values.back()))
            throw Error(file + " is damaged: the tensor " + quotedName(entry.name) +
                        " holds values that are not finite; take another copy of it.");
    }
    const torch::NoGradGuard noGradient;
    for (std::size_t i = 0; i < values.size(); ++i) targets.at(header.entries[i].name).copy_(values[i]);
}

}  // namespace core
