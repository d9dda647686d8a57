#include "core/exporting/card/ModelCard.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "core/exporting/card/CardEvaluation.h"
#include "core/exporting/card/CardText.h"
#include "core/metric/Metric.h"
#include "core/model/ModelFamily.h"
#include "core/parameter/SettingsJson.h"
#include "core/project/StartedFromJson.h"
#include "core/sample/Modality.h"
#include "core/sample/SampleSpecJson.h"
#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kUse =
    "For exploring what a small generative model learns from its training images: to generate samples, to move through "
    "the latent space, and to teach and study such models.";
constexpr const char* kLimits =
    "Samples show only what the training images show, with their gaps and biases, and may resemble single training "
    "images closely, above all where those are few. They are no evidence of anything. Whether samples may be published "
    "depends on the rights in the training images.";

/// "239.5 ± 0.8 nats"
std::string valueText(const MeasuredValue& measured) {
    const auto number = [](double value) { return Json(std::round(value * 1000) / 1000).dump(); };
    std::string text = number(measured.value);
    if (std::isfinite(measured.standardError)) text += " ± " + number(measured.standardError);
    const Measure* measure = findMeasure(measured.name);
    return measure == nullptr || measure->unit.empty() ? text : text + ' ' + measure->unit;
}

std::string labelOf(const MeasuredValue& measured) {
    const Measure* measure = findMeasure(measured.name);
    return measure == nullptr ? measured.name : measure->label;
}

Json measuresOf(const SavedModel& model) {
    Json measures = Json::array();
    for (const MeasuredValue& measured : model.test.values) {
        const Measure* measure = findMeasure(measured.name);
        measures.push_back(
            {{"measure", measured.name},
             {"value", std::isfinite(measured.value) ? Json(measured.value) : Json()},
             {"standard_error", std::isfinite(measured.standardError) ? Json(measured.standardError) : Json()},
             {"unit", measure == nullptr ? "" : measure->unit}});
    }
    return measures;
}

std::string titleOf(const ModelCard& card) {
    return card.name.empty() ? "A model made with Imago" : cardLine(card.name);
}

std::string frontMatter(const ModelCard& card) {
    const ModelSpec& spec = card.model.snapshot->spec();
    std::string text = "---\nlicense: " + card.license + "\nlibrary_name: pytorch\n";
    // Hugging Face has no such tag for models that are asked for a class.
    if (isImage(spec.sample) && spec.classNames.empty()) text += "pipeline_tag: unconditional-image-generation\n";
    text +=
        "tags:\n- imago\n- " + cardQuoted(spec.family) + "\n- generative\n- " + cardQuoted(spec.sample.modality) + '\n';
    if (card.evaluation != nullptr) text += modelIndex(*card.evaluation, titleOf(card));
    return text + "---\n";
}

std::string row(const std::string& label, const std::string& value) {
    return "| " + cardLine(label) + " | " + cardLine(value) + " |\n";
}

std::string settingsTable(const Settings& settings) {
    std::string text = "| Setting | Value |\n| --- | --- |\n";
    for (const Parameter& parameter : settings.parameters()) {
        std::string value = toText(settings.value(parameter.name));
        if (!parameter.unit.empty()) value += ' ' + parameter.unit;
        text += row(parameter.label, value);
    }
    return text;
}

std::string list(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ", ") + cardLine(name);
    return text;
}

std::string dataSection(const ModelCard& card) {
    const ModelSnapshot& snapshot = *card.model.snapshot;
    std::string text = "## Data\n\n| | |\n| --- | --- |\n";
    if (!card.model.datasetName.empty()) text += row("Dataset", card.model.datasetName);
    if (card.model.startedFrom)
        text += row("Started from the weights of",
                    card.model.startedFrom->name + " (SHA-256 " + card.model.startedFrom->sha256 + ")");
    if (const auto images = trainingImages(card.model)) text += row("Training images", std::to_string(*images));
    text += row("Samples", describe(snapshot.spec().sample).english());
    if (!snapshot.spec().classNames.empty()) text += row("Classes", list(snapshot.spec().classNames));
    return text;
}

std::string measuresSection(const SavedModel& model) {
    if (model.test.values.empty()) return "## Measures\n\nNone: this model was not tested.\n";
    std::string text = "## Measures\n\nOn " + std::to_string(model.test.images) +
                       (model.test.onValidation ? " validation images" : " test images") +
                       ".\n\n| Measure | Value |\n| --- | --- |\n";
    for (const MeasuredValue& measured : model.test.values) text += row(labelOf(measured), valueText(measured));
    return text;
}

std::string useSection(const ModelCard& card) {
    const bool conditional = !card.model.snapshot->spec().classNames.empty();
    return "## Use\n\n" + std::string(kUse) +
           "\n\nWith Python, torch and numpy, in this folder:\n\n```python\nimport torch\nimport load\n\n"
           "decoder = load.load()[\"decoder\"]\nlatents = torch.randn(4, decoder.inputs[\"latent\"][0])\n" +
           (conditional ? "classes = torch.eye(decoder.inputs[\"classes\"][0])[[0] * 4]\n"
                          "samples = decoder(latents, classes)\n"
                        : "samples = decoder(latents)\n") +
           "```\n\n`layers.json` lists the layers of the networks (" + list(card.parts) +
           "), and `weights.safetensors` holds their tensors.\n";
}

}  // namespace

std::optional<std::int64_t> trainingImages(const SavedModel& model) {
    constexpr const char* kBatchSize = "batch_size";
    if (model.status.epoch <= 0 || !model.trainingSettings.has(kBatchSize)) return std::nullopt;
    // Where it was changed on the way, its last value does not tell.
    const bool changed = std::any_of(model.events.begin(), model.events.end(),
                                     [&](const TrainingEvent& event) { return event.setting == kBatchSize; });
    if (changed) return std::nullopt;
    const auto steps = static_cast<double>(model.status.step);
    const auto batch = static_cast<double>(model.trainingSettings.integer(kBatchSize));
    return std::llround(steps * batch / model.status.epoch);
}

Json toJson(const ModelCard& card) {
    const SavedModel& model = card.model;
    const ModelSnapshot& snapshot = *model.snapshot;
    const ModelSpec& spec = snapshot.spec();
    const auto images = trainingImages(model);
    return {{"format", "imago-model-card"},
            {"format_version", 1},
            {"program_version", IMAGO_VERSION},
            {"model",
             {{"name", card.name},
              {"weights_sha256", model.weightsHash},
              {"family", spec.family},
              {"latent_size", snapshot.latentSize()},
              {"parameters", snapshot.parameterCount()},
              {"sample", toJson(spec.sample)},
              {"classes", spec.classNames},
              {"settings", toJson(spec.settings)}}},
            {"data", {{"name", model.datasetName}, {"training_images", images ? Json(*images) : Json()}}},
            {"training",
             {{"steps", snapshot.step()},
              {"epochs", model.status.epoch},
              {"seconds", model.status.seconds},
              {"started_from", toJson(model.startedFrom)},
              {"settings", toJson(model.trainingSettings)}}},
            {"measures", measuresOf(model)},
            {"measured_images", model.test.images},
            {"measured_on", model.test.onValidation ? "validation" : "test"},
            {"evaluation", card.evaluation == nullptr ? Json() : cardEvaluationJson(*card.evaluation)},
            {"license", card.license},
            {"networks", card.parts},
            {"sheet", "sheet.png"},
            {"intended_use", kUse},
            {"limits", kLimits}};
}

std::string readmeOf(const ModelCard& card) {
    const ModelSnapshot& snapshot = *card.model.snapshot;
    const ModelFamily* family = findFamily(snapshot.spec().family);
    std::string text = frontMatter(card) + "\n# " + titleOf(card) + "\n\n";
    text += family == nullptr ? "" : family->label + ". " + family->help + "\n\n";
    text += "![Samples](sheet.png)\n\n" + useSection(card) + '\n' + dataSection(card) + '\n';
    text += "## Training\n\n" + std::to_string(snapshot.step()) + " steps; " +
            std::to_string(snapshot.parameterCount()) + " parameters, " + std::to_string(snapshot.latentSize()) +
            " latent dimensions.\n\n" + settingsTable(snapshot.spec().settings) + '\n';
    if (!card.model.trainingSettings.parameters().empty()) text += settingsTable(card.model.trainingSettings) + '\n';
    return text + measuresSection(card.model) + '\n' + evaluationSection(card.evaluation, card.evaluationLeftOut) +
           "\n## Limits\n\n" + kLimits + "\n\nMade with Imago " IMAGO_VERSION ".\n";
}

}  // namespace core
