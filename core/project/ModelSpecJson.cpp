#include "core/project/ModelSpecJson.h"

#include <limits>
#include <set>

#include "core/base/Error.h"
#include "core/model/ConvParameters.h"
#include "core/model/ModelFamily.h"
#include "core/parameter/SettingsJson.h"
#include "core/sample/Modality.h"
#include "core/sample/SampleSpecJson.h"
#include "core/sample/image/ImageSpec.h"

namespace core {

namespace {

constexpr std::int64_t kAnySpecVersion = std::numeric_limits<std::int64_t>::max();

std::vector<std::string> readClassNames(const JsonObject& object, const std::string& file) {
    if (!object.has("classes")) return {};
    std::vector<std::string> names = object.texts("classes");
    std::set<std::string> seen;
    for (const std::string& name : names) {
        if (name.empty()) throw Error("%1 is damaged: a name in \"classes\" is empty; use another copy of it.", file);
        if (!seen.insert(name).second)
            throw Error("%1 is damaged: \"classes\" lists \"%2\" twice; use another copy of it.", file, name);
    }
    return names;
}

/// A conditional model knows their names, and no other does.
void checkClasses(const ModelFamily& family, const ModelSpec& spec, const std::string& file) {
    const bool learned = family.can.conditional && spec.settings.toggle(kLabels);
    if (learned && spec.classNames.empty())
        throw Error(
            "%1 is damaged: its model is conditional on class (\"labels\"), but \"classes\" lists none; use another "
            "copy of it.",
            file);
    if (!learned && !spec.classNames.empty())
        throw Error(
            "%1 is damaged: \"classes\" lists classes, but its model is not conditional on class (\"labels\"); use "
            "another copy of it.",
            file);
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
    const bool versionOne = object.integer("format_version", 1, kAnySpecVersion) == 1;
    spec.sample = versionOne && !object.has("sample") ? readVersionOne(object.object("shape"), file)
                                                      : readSampleSpec(object.object("sample"), file);
    if (const Message reason = refusal(family, spec.sample); !reason.empty())
        throw Error("%1 is damaged: its model (%2) is for samples of %3, but %4; use another copy of it.", file,
                    Message::translated(family.shortLabel), describe(spec.sample), reason);
    spec.classNames = readClassNames(object, file);
    spec.settings = Settings(family.modelParameters);
    fromJson(object.object("model").json(), file, spec.settings);
    checkClasses(family, spec, file);
    return spec;
}

WeightPrecision readPrecision(const JsonObject& object, const std::string& file) {
    const std::string id = object.text("precision");
    try {
        return weightPrecision(id);
    } catch (const Error& error) {
        throw Error("In %1, %2: %3", file, std::string("precision"), error.message());
    }
}

}  // namespace core
