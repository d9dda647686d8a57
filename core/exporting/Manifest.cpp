#include "core/exporting/Manifest.h"

#include <algorithm>
#include <cstdint>
#include <unordered_set>

#include "core/base/AsciiCase.h"
#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/exporting/DrawnSamples.h"
#include "core/exporting/FileNamePart.h"
#include "core/files/CsvText.h"
#include "core/files/JsonNumber.h"
#include "core/files/OutputFile.h"
#include "core/files/Sha256.h"
#include "core/model/Latent.h"
#include "core/parameter/SettingsJson.h"
#include "core/sample/SampleSpecJson.h"

namespace core {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kStopInterval = 1024;  // images between two looks at the stop token

/// {"Shirt": 0.7, "Bag": 0.3}
Json toJson(const ClassMix& mix, const std::vector<std::string>& classNames) {
    Json json = Json::object();
    for (const ClassWeight& part : mix)
        json[classNames[static_cast<std::size_t>(part.index)]] = jsonNumber(part.weight);
    return json;
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

/// The points around which samples were drawn.
Json centersJson(const Manifest& manifest) {
    const ExportCenters& centers = manifest.options.centers;
    Json list = Json::array();
    for (std::size_t i = 0; i < centers.latents.size(); ++i) {
        Json center{{"latent", Json::array()}};
        for (const float value : centers.latents[i]) center["latent"].push_back(jsonNumber(value));
        if (i < centers.classes.size() && !centers.classes[i].empty())
            center["classes"] = toJson(centers.classes[i], manifest.classNames());
        list.push_back(std::move(center));
    }
    return list;
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
                      {"name", options.name},
                      {"format", idOf(options.encoding.format)}};
    if (options.encoding.format != ImageFileFormat::png) json["export"]["quality"] = options.encoding.quality;
    if (options.encoding.format == ImageFileFormat::webp) json["export"]["lossless"] = options.encoding.lossless;
    if (conditional)
        json["export"]["classes"] =
            options.classes.empty() ? Json("each") : toJson(options.classes, manifest.classNames());
    if (!options.centers.latents.empty()) {
        json["export"]["spread"] = options.spread;
        json["export"]["around"] = centersJson(manifest);
    }
    if (options.filters.needsDataset()) {
        json["export"]["min_distance"] = options.filters.minDistance;
        json["export"]["distances_to"] = options.filters.dataset->name;
    }
    if (options.filters.dropSimilar) json["export"]["drop_similar"] = true;
    return json;
}

/// What the filters did.
Json leftOutJson(const DrawCounts& counts) {
    return {{"draws", counts.draws}, {"near_training", counts.nearTraining}, {"near_duplicates", counts.similar}};
}

/// Of a dataset, what tells it from another one: some of its samples stand for all.
Json datasetMark(const Dataset& dataset) {
    constexpr std::size_t kSamples = 64;
    std::vector<std::uint8_t> bytes;
    std::vector<std::uint8_t> room;
    const std::size_t number = std::min(kSamples, dataset.size());
    for (std::size_t i = 0; i < number; ++i) {
        const auto sample = dataset.readSample(i * dataset.size() / number, room);
        bytes.insert(bytes.end(), sample.begin(), sample.end());
    }
    return {{"size", dataset.size()}, {"test", dataset.testCount}, {"sha256", sha256(bytes)}};
}

}  // namespace

std::string Manifest::fileName(int index) const {
    const bool needsClass = options.classFolders || pattern.hasClass();
    const std::string shown = needsClass ? classPart(index) : std::string();
    const std::string file =
        pattern.name({index, shown, options.seed, modelName}) + '.' + endingOf(options.encoding.format);
    return options.classFolders ? shown + '/' + file : file;
}

std::string Manifest::classPart(int index) const {
    const ClassMix mix = classMix(index);
    if (mix.empty()) return {};
    return mix.size() == 1 ? folders.at(static_cast<std::size_t>(mix.front().index))
                           : fileNamePart(toText(mix, classNames()));
}

void Manifest::requireNames(int most) const {
    if (pattern.hasClass() && classNames().empty())
        throw Error("The model is not conditional on class, so file names cannot have {class}; leave it out.");
    // With the index and nothing else that changes no name comes twice.
    if (pattern.hasIndex() && !pattern.hasClass()) return;
    std::unordered_set<std::string> taken;
    for (int index = 0; index < std::min(most, options.count); ++index) {
        const std::string name = fileName(index);
        if (!taken.insert(asciiLower(name)).second)
            throw Error(
                "Several samples would be called %1; add {index} to the file names, behind a separator such as _.",
                shownName(name));
    }
}

Latent Manifest::latent(int index) const {
    return drawn().latent(index);
}

ClassMix Manifest::classMix(int index) const {
    return drawn().classMix(index);
}

DrawnSamples Manifest::drawn() const {
    return {*model.snapshot, options.seed, options.temperature, options.classes, &options.centers, options.spread};
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
    const bool distances = manifest.options.filters.needsDataset();
    if (distances) line += ",distance,nearest";
    output.write(line + csvLatentNames(manifest.model.snapshot->latentSize()) + "\n");
    const std::string seed = std::to_string(manifest.options.seed);
    for (std::size_t place = 0; place < manifest.samples.size(); ++place) {
        if (place % kStopInterval == 0 && stop.stop_requested()) return false;
        const int index = manifest.samples[place].index;
        line = std::to_string(index) + "," + csvField(manifest.fileName(index)) + "," + seed;
        if (conditional) line += "," + csvField(toText(manifest.classMix(index), manifest.classNames()));
        if (distances) {
            const NearSample& nearest = manifest.samples[place].nearest.value();
            line += "," + Json(nearest.distance).dump() + "," + std::to_string(nearest.place);
        }
        output.write(line + csvNumbers(manifest.latent(index)) + "\n");
    }
    output.close();
    return true;
}

bool writeManifestJson(const Manifest& manifest, const std::filesystem::path& file, const std::filesystem::path& shown,
                       std::stop_token stop) {
    OutputFile output(file, shown);
    // The images go straight to the file: a million of them would fill the memory as one JSON value.
    Json whole = manifestHead(manifest);
    if (manifest.options.filters.any()) whole["export"]["left_out"] = leftOutJson(manifest.counts);
    std::string head = whole.dump(2, ' ', false, Json::error_handler_t::replace);
    head.erase(head.rfind("\n}"));
    output.write(head + ",\n  \"images\": [");
    for (std::size_t place = 0; place < manifest.samples.size(); ++place) {
        if (place % kStopInterval == 0 && stop.stop_requested()) return false;
        const int index = manifest.samples[place].index;
        Json latent = Json::array();
        for (const float value : manifest.latent(index)) latent.push_back(jsonNumber(value));
        Json image = {{"index", index}, {"file", manifest.fileName(index)}, {"latent", std::move(latent)}};
        if (const ClassMix mix = manifest.classMix(index); !mix.empty()) {
            image["class"] = toText(mix, manifest.classNames());
            image["classes"] = toJson(mix, manifest.classNames());
        }
        if (const auto& nearest = manifest.samples[place].nearest) {
            image["distance"] = nearest->distance;
            image["nearest"] = nearest->place;
            const std::vector<std::string>& names = manifest.options.filters.dataset->sampleNames;
            if (nearest->place < names.size()) image["nearest_file"] = names[nearest->place];
        }
        output.write((place == 0 ? "\n    " : ",\n    ") + image.dump(-1, ' ', false, Json::error_handler_t::replace));
    }
    output.write("\n  ]\n}\n");
    output.close();
    return true;
}

std::string identityOf(const Manifest& manifest) {
    Json all = manifestHead(manifest);
    if (manifest.options.filters.needsDataset()) all["compared"] = datasetMark(*manifest.options.filters.dataset);
    return all.dump(-1, ' ', true, Json::error_handler_t::replace);
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
    for (std::size_t place = 0; place < manifest.samples.size(); ++place) {
        if (place % kStopInterval == 0 && stop.stop_requested()) return false;
        const int index = manifest.samples[place].index;
        output.write(manifestLine(manifest.recipe(index), manifest.fileName(index)));
    }
    output.close();
    return true;
}

}  // namespace core
