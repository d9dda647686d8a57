#include <optional>
#include <set>
#include <string>

#include "core/base/Error.h"
#include "core/evaluation/EvaluationJson.h"
#include "core/exporting/DrawnSamples.h"
#include "core/exporting/Exporter.h"
#include "core/exporting/ModelParts.h"
#include "core/exporting/RecipeFile.h"
#include "core/exporting/card/LayersJson.h"
#include "core/exporting/card/LoadScript.h"
#include "core/exporting/card/ModelCard.h"
#include "core/files/Safetensors.h"
#include "core/project/EvaluationFile.h"
#include "core/rendering/Renderer.h"
#include "core/sample/Modality.h"
#include "core/sample/image/ImageSpec.h"
#include "core/sample/image/PngEncoder.h"
#include "core/sample/image/Sheet.h"

namespace core {

namespace {

constexpr const char* kNetworks = "networks";
constexpr const char* kLicense = "license";
constexpr int kSheetSamples = 64;
constexpr std::size_t kSteps = 3;

std::vector<Parameter> cardParameters() {
    return {Parameter::choice(kNetworks, "Networks", "all",
                              {{"all", "All", "The decoder and, of a model that has one, the encoder."},
                               {"decoder", "Decoder only", "What generates samples; the encoder is left out."}},
                              "Which networks of the model are written."),
            Parameter::choice(kLicense, "License", "other",
                              {{"other", "Other", "Not stated here."},
                               {"cc0-1.0", "CC0 1.0", "Public domain."},
                               {"cc-by-4.0", "CC BY 4.0", "Free to use with attribution."},
                               {"cc-by-sa-4.0", "CC BY-SA 4.0", "With attribution, and under the same license."},
                               {"cc-by-nc-4.0", "CC BY-NC 4.0", "With attribution, and not for commercial purposes."},
                               {"apache-2.0", "Apache 2.0", "A permissive software license with patent terms."},
                               {"mit", "MIT", "A short permissive software license."}},
                              "License that the model card names: a statement of yours, which nothing else checks.")};
}

std::vector<std::uint8_t> weightsOf(const std::vector<ModelPart>& parts) {
    NamedTensors tensors;
    std::set<std::string> names;
    for (const ModelPart& part : parts)
        for (const NamedTensor& tensor : part.layers.tensors)
            if (names.insert(tensor.name).second) tensors.push_back(tensor);
    return writeSafetensors(tensors, {{"format", "pt"}});
}

std::string indented(const nlohmann::ordered_json& json) {
    return json.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

std::string layersOf(const std::vector<ModelPart>& parts) {
    nlohmann::ordered_json networks = nlohmann::ordered_json::object();
    for (const ModelPart& part : parts) networks[part.name] = toJson(part.layers);
    return indented({{"format", "imago-layers"}, {"format_version", 1}, {"networks", std::move(networks)}});
}

std::vector<std::uint8_t> sheetOf(const ExportRequest& request, const JobContext& context) {
    Renderer renderer(context.threads());
    const DrawnSamples drawn{*request.model->snapshot};
    std::vector<Image> images;
    for (const Sample& sample : drawn.batch(renderer, 0, kSheetSamples)) images.push_back(preview(sample));
    const SheetOptions options;
    Recipe recipe = recipeOf(*request.model, request.modelName);
    recipe.seed = drawn.seed;
    recipe.temperature = drawn.temperature;
    recipe.columns = options.columns;
    recipe.rows = kSheetSamples / options.columns;
    return withRecipe(encodePng(toSample(sheet(images, options))), recipe);
}

/// What is kept of the weights that are exported. A file that cannot be read keeps nobody from exporting them:
/// `leftOut` is set then.
std::optional<EvaluationRecord> evaluationOf(const ExportRequest& request, LeftOutEvaluation& leftOut) try {
    return keptEvaluation(request.modelPath, request.model->weightsHash);
} catch (const Error& error) {
    const bool isDamaged = dynamic_cast<const DamagedEvaluation*>(&error) != nullptr;
    leftOut = isDamaged ? LeftOutEvaluation::damaged : LeftOutEvaluation::unreadable;
    if (request.notes) request.notes->push_back(evaluationLeftOut(error.message()));
    return std::nullopt;
}

Outcome writeCard(const ExportRequest& request, const std::filesystem::path& folder, const JobContext& context) {
    AtomicFolder target(folder);
    const ModelSnapshot& snapshot = *request.model->snapshot;
    std::vector<ModelPart> parts = modelParts(snapshot);
    if (request.settings.choice(kNetworks) == "decoder") parts.resize(1);
    if (context.stopRequested()) return Outcome::cancelled;
    target.write("weights.safetensors", weightsOf(parts));
    target.write("layers.json", layersOf(parts));
    target.write("load.py", loadScript());
    context.report(1, kSteps);
    if (context.stopRequested()) return Outcome::cancelled;
    target.write("sheet.png", sheetOf(request, context));
    ModelCard card{*request.model, request.modelName, request.settings.choice(kLicense), {}, nullptr};
    for (const ModelPart& part : parts) card.parts.push_back(part.name);
    const std::optional<EvaluationRecord> evaluation = evaluationOf(request, card.evaluationLeftOut);
    if (evaluation) card.evaluation = &*evaluation;
    target.write("model_card.json", indented(toJson(card)));
    target.write("README.md", readmeOf(card));
    context.report(2, kSteps);
    if (context.stopRequested()) return Outcome::cancelled;
    target.commit();
    context.report(kSteps, kSteps);
    return Outcome::done;
}

}  // namespace

Exporter safetensorsExporter() {
    Exporter exporter;
    exporter.id = "safetensors";
    exporter.label = "PyTorch (safetensors)";
    exporter.help =
        "The weights with a description of the layers, a Python script that rebuilds the networks in PyTorch, a model "
        "card and a sheet of samples: a folder to publish or to use without Imago.";
    exporter.subject = ExportSubject::model;
    exporter.parameters = cardParameters();
    exporter.write = writeCard;
    return exporter;
}

}  // namespace core
