#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>

#include "core/base/Error.h"
#include "core/exporting/Exporter.h"
#include "core/exporting/ModelParts.h"
#include "core/exporting/onnx/OnnxCheck.h"
#include "core/exporting/onnx/OnnxGraph.h"
#include "core/exporting/onnx/OnnxLayers.h"
#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

/// Of the range of the values.
constexpr double kLargestDifference = 1e-4;

/// What the values of a sample mean, and how they become what a file stores: as Modality::toStored does it.
std::string valuesText(const SampleSpec& spec) {
    if (!isImage(spec)) return "Values as the network has them.";
    const int largest = spec.type == ValueType::uint16 ? 65535 : 255;
    return "Values from 0 (black) to 1 (full brightness)" +
           std::string(imageShape(spec).channels > 1 ? ", channels in the order red, green, blue" : "") +
           ". To store them: multiply by " + std::to_string(largest) + ", add 0.5, limit to 0 and " +
           std::to_string(largest) + ", and round down.";
}

std::string textOf(const std::string& port, const ModelSpec& spec) {
    if (port == spec.sample.modality) return valuesText(spec.sample);
    if (port == "classes") return "A row for each sample: 1 at its class and 0 elsewhere, or shares that add up to 1.";
    return "Latents; random ones come from the standard normal distribution.";
}

std::string documentationOf(const ModelPart& part, const ExportRequest& request) {
    const ModelSpec& spec = request.model->snapshot->spec();
    std::string text = "The " + part.name + " of a model made with Imago. Input ";
    for (std::size_t i = 0; i < part.layers.inputs.size(); ++i)
        text += (i > 0 ? " and " : "") + part.layers.inputs[i].name;
    return text + ", output " + part.layers.output.name + ". " + spec.sample.modality + ": " + valuesText(spec.sample);
}

void addMetadata(OnnxGraph& graph, const ModelPart& part, const ExportRequest& request) {
    const ModelSpec& spec = request.model->snapshot->spec();
    graph.metadata("part", part.name);
    graph.metadata("model", request.modelName);
    graph.metadata("family", spec.family);
    graph.metadata("dataset", request.model->datasetName);
    graph.metadata("weights_sha256", request.model->weightsHash);
    graph.metadata("latent_size", std::to_string(request.model->snapshot->latentSize()));
    if (!spec.classNames.empty()) {
        const nlohmann::json names = spec.classNames;
        graph.metadata("classes", names.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    }
    if (!isImage(spec.sample)) return;
    graph.metadata("value_range", "0 to 1");
    graph.metadata("stored_values", spec.sample.type == ValueType::uint16 ? "0 to 65535" : "0 to 255");
    const int channels = imageShape(spec.sample).channels;
    graph.metadata("channels", channels == 1 ? "gray" : channels == 3 ? "RGB" : "RGBA");
}

std::string onnxFile(const ModelPart& part, const ExportRequest& request) {
    const ModelSpec& spec = request.model->snapshot->spec();
    OnnxGraph graph(part.name);
    for (const LayerPort& port : part.layers.inputs) graph.input(port.name, port.shape, textOf(port.name, spec));
    const LayerPort& output = part.layers.output;
    graph.output(output.name, output.shape, textOf(output.name, spec));
    addLayers(graph, part.layers);
    addMetadata(graph, part, request);
    return graph.file(documentationOf(part, request));
}

/// Throws Error where another program would get other values than the model itself.
void checkOnnx(const std::string& file, const ModelPart& part, const std::string& name) {
    const double difference = relativeDifference(evaluateOnnx(file, part.inputs), part.output);
    if (difference <= kLargestDifference) return;
    std::array<char, 32> number{};
    std::snprintf(number.data(), number.size(), "%.1e", difference);
    throw Error(
        "%1 would not do what the model does: its output differs by %2 of the range of values, more than the %3 "
        "allowed, so nothing was written; export the model as a model folder instead.",
        name, std::string(number.data()), std::string("1e-4"));
}

Outcome writeOnnx(const ExportRequest& request, const std::filesystem::path& folder, const JobContext& context) {
    AtomicFolder target(folder);
    const std::vector<ModelPart> parts = modelParts(*request.model->snapshot);
    std::size_t done = 0;
    for (const ModelPart& part : parts) {
        if (context.stopRequested()) return Outcome::cancelled;
        const std::string name = part.name + ".onnx";
        const std::string file = onnxFile(part, request);
        checkOnnx(file, part, name);
        target.write(name, file);
        context.report(++done, parts.size() + 1, name);
    }
    if (context.stopRequested()) return Outcome::cancelled;
    target.commit();
    context.report(parts.size() + 1, parts.size() + 1);
    return Outcome::done;
}

}  // namespace

Exporter onnxExporter() {
    Exporter exporter;
    exporter.id = "onnx";
    exporter.label = "ONNX";
    exporter.help =
        "The decoder, and the encoder of a model that has one, as ONNX files that ONNX Runtime, OpenCV and other "
        "programs run without Imago; each is checked against the model before it is kept.";
    exporter.subject = ExportSubject::model;
    exporter.write = writeOnnx;
    return exporter;
}

}  // namespace core
