#include "core/exporting/Manifest.h"

#include <array>
#include <cstdio>

#include "core/exporting/DrawnSamples.h"
#include "core/exporting/FileNamePart.h"
#include "core/files/JsonNumber.h"
#include "core/files/OutputFile.h"
#include "core/model/Latent.h"
#include "core/parameter/SettingsJson.h"
#include "core/sample/SampleSpecJson.h"

namespace core {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kStopInterval = 1024;  // images between two looks at the stop token

/// {"Shirt": 0.7, "Bag": 0.3}
Json toJson(const ClassMix& mix, const std::vector<std::string>& classNames) {
    Json json = Json::object();
    for (const ClassWeight& part : mix)
        json[classNames[static_cast<std::size_t>(part.index)]] = jsonNumber(part.weight);
    return json;
}

/// In quotes where a table would else read it as several fields.
std::string csvField(const std::string& text) {
    if (text.find_first_of(",\"\n\r") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char letter : text) quoted += letter == '"' ? std::string("\"\"") : std::string(1, letter);
    return quoted + '"';
}

/// What happened to a training's settings on the way.
Json toJson(const std::vector<TrainingEvent>& list) {
    Json events = Json::array();
    for (const TrainingEvent& event : list) {
        Json entry{{"event", wordOf(event.kind)},
                   {"step", event.step},
                   {"epoch", event.epoch},
                   {"sentence", event.message.english()}};
        if (!event.setting.empty()) {
            entry["setting"] = event.setting;
            entry["value"] = core::toJson(event.value);
        }
        events.push_back(std::move(entry));
    }
    return events;
}

/// Everything but the images.
Json manifestHead(const Manifest& manifest) {
    const ModelSpec& spec = manifest.model.snapshot->spec();
    const ImageSetOptions& options = manifest.options;
    Json json;
    json["format"] = "imago-image-set";
    json["format_version"] = 2;
    json["program_version"] = IMAGO_VERSION;
    json["model"] = {{"name", manifest.modelName},
                     {"weights_sha256", manifest.model.weightsHash},
                     {"family", spec.family},
                     {"latent_size", manifest.model.snapshot->latentSize()},
                     {"sample", toJson(spec.sample)},
                     {"settings", toJson(spec.settings)},
                     {"training", toJson(manifest.model.trainingSettings)},
                     {"training_steps", manifest.model.snapshot->step()},
                     {"training_events", toJson(manifest.model.events)}};
    const bool conditional = !manifest.classNames().empty();
    if (conditional) json["model"]["classes"] = manifest.classNames();
    json["dataset"] = {{"name", manifest.model.datasetName}};
    json["export"] = {{"count", options.count},
                      {"seed", options.seed},
                      {"temperature", options.temperature},
                      {"enlarge", options.enlarge},
                      {"scaling", options.smooth ? "smooth" : "blocks"},
                      {"layout", options.classFolders ? "classes" : "flat"},
                      {"format", idOf(options.encoding.format)}};
    if (options.encoding.format != ImageFileFormat::png) json["export"]["quality"] = options.encoding.quality;
    if (options.encoding.format == ImageFileFormat::webp) json["export"]["lossless"] = options.encoding.lossless;
    if (conditional)
        json["export"]["classes"] =
            options.classes.empty() ? Json("each") : toJson(options.classes, manifest.classNames());
    return json;
}

}  // namespace

std::string Manifest::fileName(int index) const {
    std::array<char, 32> name{};
    std::snprintf(name.data(), name.size(), "%06d.", index);
    const std::string file = name.data() + endingOf(options.encoding.format);
    if (!options.classFolders) return file;
    const ClassMix mix = classMix(index);
    const std::string folder = mix.size() == 1 ? folders.at(static_cast<std::size_t>(mix.front().index))
                                               : fileNamePart(toText(mix, classNames()));
    return folder + '/' + file;
}

Latent Manifest::latent(int index) const {
    return drawn().latent(index);
}

ClassMix Manifest::classMix(int index) const {
    return drawn().classMix(index);
}

DrawnSamples Manifest::drawn() const {
    return {*model.snapshot, options.seed, options.temperature, options.classes};
}

Recipe Manifest::recipe(int index) const {
    Recipe recipe = recipeOf(model, modelName, drawn(), index);
    recipe.form = {options.encoding, options.enlarge, options.smooth};
    return recipe;
}

bool writeManifestCsv(const Manifest& manifest, const std::filesystem::path& file, const std::filesystem::path& shown,
                      std::stop_token stop) {
    OutputFile output(file, shown);
    const bool conditional = !manifest.classNames().empty();
    std::string line = conditional ? "index,file,seed,class" : "index,file,seed";
    for (int i = 0; i < manifest.model.snapshot->latentSize(); ++i) line += ",z" + std::to_string(i);
    output.write(line + "\n");
    const std::string seed = std::to_string(manifest.options.seed);
    for (int index = 0; index < manifest.options.count; ++index) {
        if (index % kStopInterval == 0 && stop.stop_requested()) return false;
        line = std::to_string(index) + "," + csvField(manifest.fileName(index)) + "," + seed;
        if (conditional) line += "," + csvField(toText(manifest.classMix(index), manifest.classNames()));
        for (const float value : manifest.latent(index)) {
            // Not printf: in some locales it writes decimal commas.
            line += "," + Json(jsonNumber(value)).dump();
        }
        output.write(line + "\n");
    }
    output.close();
    return true;
}

bool writeManifestJson(const Manifest& manifest, const std::filesystem::path& file, const std::filesystem::path& shown,
                       std::stop_token stop) {
    OutputFile output(file, shown);
    // The images go straight to the file: a million of them would fill the memory as one JSON value.
    std::string head = manifestHead(manifest).dump(2, ' ', false, Json::error_handler_t::replace);
    head.erase(head.rfind("\n}"));
    output.write(head + ",\n  \"images\": [");
    for (int index = 0; index < manifest.options.count; ++index) {
        if (index % kStopInterval == 0 && stop.stop_requested()) return false;
        Json latent = Json::array();
        for (const float value : manifest.latent(index)) latent.push_back(jsonNumber(value));
        Json image = {{"index", index}, {"file", manifest.fileName(index)}, {"latent", std::move(latent)}};
        if (const ClassMix mix = manifest.classMix(index); !mix.empty()) {
            image["class"] = toText(mix, manifest.classNames());
            image["classes"] = toJson(mix, manifest.classNames());
        }
        output.write((index == 0 ? "\n    " : ",\n    ") + image.dump(-1, ' ', false, Json::error_handler_t::replace));
    }
    output.write("\n  ]\n}\n");
    output.close();
    return true;
}

std::string manifestLine(const Recipe& recipe, const std::string& file) {
    const Json made = toJson(recipe);
    Json line;
    for (const auto& [key, value] : made.items()) {
        line[key] = value;
        if (key == "format") line["file"] = file;
    }
    return line.dump(-1, ' ', true, Json::error_handler_t::replace) + "\n";
}

bool writeManifestLines(const Manifest& manifest, const std::filesystem::path& file, const std::filesystem::path& shown,
                        std::stop_token stop) {
    OutputFile output(file, shown);
    for (int index = 0; index < manifest.options.count; ++index) {
        if (index % kStopInterval == 0 && stop.stop_requested()) return false;
        output.write(manifestLine(manifest.recipe(index), manifest.fileName(index)));
    }
    output.close();
    return true;
}

}  // namespace core
