#include "core/exporting/onnx/ClassifierOnnx.h"

#include <torch/torch.h>

#include <cmath>
#include <nlohmann/json.hpp>
#include <system_error>
#include <vector>

#include "core/base/AsciiCase.h"
#include "core/base/Error.h"
#include "core/base/FixedText.h"
#include "core/device/TorchDevice.h"
#include "core/exporting/onnx/OnnxCheck.h"
#include "core/exporting/onnx/OnnxGraph.h"
#include "core/exporting/onnx/OnnxLayers.h"
#include "core/files/FileProblem.h"
#include "core/files/FreeName.h"
#include "core/metric/usefulness/ClassifierNetwork.h"
#include "core/nn/LayerTrace.h"
#include "core/nn/ModuleState.h"
#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

constexpr double kMostOff = 1e-4;
constexpr std::int64_t kCheckedImages = 16;
constexpr const char* kImageInput = "image";
constexpr const char* kScores = "scores";
constexpr const char* kProbabilities = "probabilities";

std::string imageText(const TrainedClassifier& classifier) {
    const int channels = imageShape(classifier.spec).channels;
    return "Images; values from 0 (black) to 1 (full brightness)" +
           std::string(channels == 4   ? ", channels in the order red, green, blue, alpha"
                       : channels == 3 ? ", channels in the order red, green, blue"
                                       : "") +
           ": stored values divided by " + (classifier.spec.type == ValueType::uint16 ? "65535." : "255.");
}

void addClassifierMetadata(OnnxGraph& graph, const TrainedClassifier& classifier) {
    const nlohmann::json names = classifier.classNames;
    graph.metadata("part", "classifier");
    graph.metadata("classes", names.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    graph.metadata("dataset", classifier.dataset);
    graph.metadata("training_images", std::to_string(classifier.real));
    graph.metadata("generated_samples", std::to_string(classifier.generated));
    graph.metadata("steps", std::to_string(classifier.steps));
    graph.metadata("seed", std::to_string(classifier.seed));
    if (std::isfinite(classifier.accuracy)) {
        graph.metadata("held_out_accuracy", fixedText(classifier.accuracy, 4));
        graph.metadata("held_out_images", std::to_string(classifier.tested));
    }
    graph.metadata("value_range", "0 to 1");
    graph.metadata("stored_values", classifier.spec.type == ValueType::uint16 ? "0 to 65535" : "0 to 255");
    const int channels = imageShape(classifier.spec).channels;
    graph.metadata("channels", channels == 1 ? "gray" : channels == 3 ? "RGB" : "RGBA");
}

}  // namespace

std::string classifierOnnx(const TrainedClassifier& classifier, const std::string& name) {
    const torch::NoGradGuard noGradients;
    const ClassifierNetwork& network = *classifier.network;
    const ImageShape shape = imageShape(classifier.spec);
    const torch::Tensor images = torch::rand({kCheckedImages, shape.channels, shape.height, shape.width},
                                             randomGenerator(torch::kCPU, 0), torch::TensorOptions());
    const torch::Tensor wanted = torch::softmax(network.forward(images), 1);
    const LayerList layers =
        tracedLayers({{kImageInput, images.narrow(0, 0, 2).clone()}}, stateOf(network), kScores,
                     [&](const std::vector<torch::Tensor>& given) { return network.forward(given[0]); });
    OnnxGraph graph("classifier");
    graph.input(kImageInput, layers.inputs.front().shape, imageText(classifier));
    graph.output(kProbabilities, layers.output.shape, "How likely each class is, in the order of the metadata's list.");
    addLayers(graph, layers);
    graph.node("Softmax", {layers.output.name}, kProbabilities, {{"axis", std::int64_t{1}}});
    addClassifierMetadata(graph, classifier);
    std::string file = graph.file("A classifier that was trained with Imago. Input image, output probabilities. " +
                                  imageText(classifier));
    if (relativeDifference(evaluateOnnx(file, {{kImageInput, images}}), wanted) > kMostOff)
        throw Error(
            "%1 would not do what the classifier does: its probabilities differ by more than %2, so nothing was "
            "written.",
            name, std::string("1e-4"));
    return file;
}

void requireClassifierName(const std::filesystem::path& file, Existing existing) {
    if (asciiLower(file.extension().string()) != ".onnx")
        throw Error("The file name must end in %1; %2 does not.", std::string(".onnx"), quotedPath(file));
    if (existing == Existing::kept) requireFreeName(file);
    requireWritableName(file);
}

void saveClassifierOnnx(const TrainedClassifier& classifier, const std::filesystem::path& file, Existing existing) {
    requireClassifierName(file, existing);
    const std::string bytes = classifierOnnx(classifier, file.filename().string());
    std::error_code ignored;  // where the folders cannot be created, the write says why
    if (file.has_parent_path()) std::filesystem::create_directories(file.parent_path(), ignored);
    writeFileAtomically(file, bytes, existing);
}

}  // namespace core
