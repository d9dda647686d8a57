#include "core/project/ModelSpecJson.h"

#include "core/base/Error.h"
#include "core/model/ModelFamily.h"
#include "core/parameter/SettingsJson.h"
#include "core/sample/Modality.h"
#include "core/sample/SampleSpecJson.h"
#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

std::vector<std::string> readClassNames(const JsonObject& object) {
    return object.has("classes") ? object.texts("classes") : std::vector<std::string>{};
}

/// Files of version 1 knew images of 8 bits only, by their height, width and channels.
SampleSpec readVersionOne(const JsonObject& shape, const std::string& file) {
    const auto side = [&](const char* name) { return static_cast<int>(shape.integer(name, 1, kLargestImageSide)); };
    const SampleSpec spec = imageSpec({side("height"), side("width"), side("channels")});
    checkSampleSpec(spec, file);
    return spec;
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
    json["sample"] = toJson(spec.sample);
    if (!spec.classNames.empty()) json["classes"] = spec.classNames;
    json["model"] = toJson(spec.settings);
}

ModelSpec readModelSpec(const JsonObject& object, const std::string& file) {
    ModelSpec spec;
    spec.family = object.text("family");
    const ModelFamily& family = readFamily(spec.family, file);
    spec.sample = object.has("sample") ? readSampleSpec(object.object("sample"), file)
                                       : readVersionOne(object.object("shape"), file);
    if (const Message reason = refusal(family, spec.sample); !reason.empty())
        throw Error("%1 is damaged: its model is a %2 of %3, but %4; take another copy of it.", file,
                    Message::translated(family.shortLabel), describe(spec.sample), reason);
    spec.classNames = readClassNames(object);
    spec.settings = Settings(family.modelParameters);
    fromJson(object.value("model"), file, spec.settings);
    return spec;
}

}  // namespace core
