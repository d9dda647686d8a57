#include "core/metric/features/FeatureScript.h"

#include <torch/csrc/jit/runtime/graph_executor.h>
#include <torch/csrc/jit/serialization/import.h>

#include <algorithm>
#include <string>
#include <unordered_map>

#include "core/base/Error.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileProblem.h"

namespace core {

namespace {

constexpr std::int64_t kTriedSide = 64;

/// The one line of what LibTorch says that tells something.
std::string reasonOf(const std::exception& problem) {
    std::string text = problem.what();
    constexpr std::string_view kMark = "RuntimeError: ";
    const std::size_t mark = text.rfind(kMark);
    if (mark != std::string::npos) text.erase(0, mark + kMark.size());
    text.erase(std::min(text.find('\n'), text.size()));
    while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.pop_back();
    return text.empty() ? "no reason" : text;
}

}  // namespace

FeatureScript::FeatureScript(const std::filesystem::path& file) : file_(file) {
    readFileStart(file, 4);  // tells by a sentence of its own where it is not there
    try {
        module_ = torch::jit::load(file.string(), torch::Device(torch::kCPU));
        module_.eval();
        for (const c10::Argument& argument : module_.get_method("forward").function().getSchema().arguments())
            asksForFeatures_ = asksForFeatures_ || argument.name() == "return_features";
    } catch (const std::exception&) {
        throw Error(
            "%1 is not a TorchScript network with a forward function; choose a file that torch.jit.save() has written.",
            quotedPath(file));
    }
    features_ = run(torch::full({2, 3, kTriedSide, kTriedSide}, 127.0F)).size(1);
}

torch::Tensor FeatureScript::forward(const torch::Tensor& images) const {
    const torch::Tensor features = run(images);
    if (features.size(1) != features_)
        throw Error(
            "The network %1 gives %2 features for images of %3 x %4 pixels and %5 for others; choose one that resizes "
            "its images.",
            quotedPath(file_), features.size(1), images.size(3), images.size(2), features_);
    return features;
}

torch::Tensor FeatureScript::run(const torch::Tensor& images) const {
    const torch::NoGradGuard noGradients;
    // What LibTorch makes of a network after it has seen a few batches gives other last bits.
    const torch::jit::GraphOptimizerEnabledGuard asWritten(false);
    std::unordered_map<std::string, c10::IValue> named;
    if (asksForFeatures_) named.emplace("return_features", true);
    torch::Tensor features;
    try {
        torch::jit::Module module = module_;  // shares the weights
        const c10::IValue result = module.forward({images}, named);
        if (result.isTensor()) features = result.toTensor().to(torch::kCPU, torch::kFloat);
    } catch (const std::exception& problem) {
        throw Error(
            "The network %1 cannot see features in images [%2, 3, %3, %4]: %5; choose one that takes color images of "
            "any size.",
            quotedPath(file_), images.size(0), images.size(2), images.size(3), reasonOf(problem));
    }
    // Means over the image often keep its sides, as 1.
    while (features.defined() && features.dim() > 2 && features.size(-1) == 1) features = features.squeeze(-1);
    if (!features.defined() || features.dim() != 2 || features.size(0) != images.size(0) || features.size(1) < 1)
        throw Error("The network %1 does not give a row of features for each image; choose one that does.",
                    quotedPath(file_));
    if (!torch::isfinite(features).all().item<bool>())
        throw Error("The network %1 gives features that are not finite; choose another one.", quotedPath(file_));
    return features.contiguous();
}

}  // namespace core
