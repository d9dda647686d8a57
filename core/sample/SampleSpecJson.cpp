#include "core/sample/SampleSpecJson.h"

#include <array>
#include <cmath>
#include <limits>

#include "core/base/Error.h"
#include "core/sample/Modality.h"

namespace core {

namespace {

constexpr std::array<const char*, 3> kTypes = {"uint8", "uint16", "float32"};  // as ValueType has them
/// Values of one sample: far above any, and its bytes can be counted.
constexpr std::size_t kMostValues = std::size_t{1} << 32;

[[noreturn]] void refuseSpec(const std::string& file, const Message& what) {
    throw Error("%1 is damaged: %2; use another copy of it.", file, what);
}

std::vector<int> readSides(const JsonObject& object, const std::string& file) {
    const nlohmann::json& list = object.value("shape");
    std::vector<int> sides;
    std::size_t values = 1;
    for (const nlohmann::json& side : list) {
        const bool fits = side.is_number_integer() && side >= 1 && side <= std::numeric_limits<int>::max();
        if (fits) values *= side.get<std::size_t>();
        if (!fits || values > kMostValues) refuseSpec(file, Message("\"sample.shape\" contains an invalid dimension"));
        sides.push_back(side.get<int>());
    }
    if (!list.is_array() || sides.empty()) refuseSpec(file, Message("\"sample.shape\" is not a list of dimensions"));
    return sides;
}

ValueType readType(const std::string& name, const std::string& file) {
    for (std::size_t type = 0; type < kTypes.size(); ++type)
        if (name == kTypes[type]) return static_cast<ValueType>(type);
    refuseSpec(file, Message("\"sample.type\" is not uint8, uint16 or float32"));
}

}  // namespace

nlohmann::ordered_json toJson(const SampleSpec& spec) {
    nlohmann::ordered_json json{
        {"modality", spec.modality}, {"shape", spec.shape}, {"type", kTypes[static_cast<std::size_t>(spec.type)]}};
    if (!spec.properties.empty()) json["properties"] = spec.properties;
    if (!spec.vocabulary.empty()) json["vocabulary"] = spec.vocabulary;
    return json;
}

SampleSpec readSampleSpec(const JsonObject& object, const std::string& file) {
    SampleSpec spec;
    spec.modality = object.text("modality");
    spec.shape = readSides(object, file);
    spec.type = readType(object.text("type"), file);
    if (object.has("properties")) {
        const JsonObject properties = object.object("properties");
        for (const auto& [name, json] : object.value("properties").items()) {
            const double value = properties.number(name);
            if (!std::isfinite(value)) refuseSpec(file, Message("\"sample.properties.%1\" is not a number", name));
            spec.properties[name] = value;
        }
    }
    if (object.has("vocabulary")) spec.vocabulary = object.texts("vocabulary");
    checkSampleSpec(spec, file);
    return spec;
}

void checkSampleSpec(const SampleSpec& spec, const std::string& file) {
    const Modality* known = findModality(spec.modality);
    if (known == nullptr)
        throw Error(
            "%1 contains samples of the type \"%2\", which this version of Imago does not support; update Imago to "
            "open it.",
            file, spec.modality);
    if (const Message refusal = known->refusal(spec); !refusal.empty()) refuseSpec(file, refusal);
}

}  // namespace core
