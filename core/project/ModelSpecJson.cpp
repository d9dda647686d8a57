#include "core/project/ModelSpecJson.h"

#include "core/base/Error.h"
#include "core/model/ModelFamily.h"
#include "core/parameter/SettingsJson.h"

namespace core {

namespace {

constexpr int kSmallestSide = 28;
constexpr int kLargestSpecSide = 128;

std::vector<std::string> readClassNames(const JsonObject& object) {
    return object.has("classes") ? object.texts("classes") : std::vector<std::string>{};
}

ImageShape readShape(const JsonObject& object, const std::string& file) {
    ImageShape shape;
    shape.height = static_cast<int>(object.integer("height", kSmallestSide, kLargestSpecSide));
    shape.width = static_cast<int>(object.integer("width", kSmallestSide, kLargestSpecSide));
    shape.channels = static_cast<int>(object.integer("channels", 1, 3));
    if (shape.width != shape.height || shape.channels == 2)
        throw Error("%1 is damaged: pictures are square with 1 or 3 channels, but \"shape\" says otherwise.", file);
    return shape;
}

const ModelFamily& readFamily(const std::string& id, const std::string& file) {
    try {
        return modelFamily(id);
    } catch (const Error& error) {
        throw Error("%1 cannot be opened: %2", file, error.message());
    }
}

}  // namespace

void writeModelSpec(const ModelSpec& spec, nlohmann::ordered_json& json) {
    json["family"] = spec.family;
    json["shape"] = {{"height", spec.shape.height}, {"width", spec.shape.width}, {"channels", spec.shape.channels}};
    if (!spec.classNames.empty()) json["classes"] = spec.classNames;
    json["model"] = toJson(spec.settings);
}

ModelSpec readModelSpec(const JsonObject& object, const std::string& file) {
    ModelSpec spec;
    spec.family = object.text("family");
    const ModelFamily& family = readFamily(spec.family, file);
    spec.shape = readShape(object.object("shape"), file);
    spec.classNames = readClassNames(object);
    spec.settings = Settings(family.modelParameters);
    fromJson(object.value("model"), file, spec.settings);
    return spec;
}

}  // namespace core
