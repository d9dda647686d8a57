#include "core/model/ModelFamily.h"

#include <algorithm>
#include <charconv>

#include "core/base/Error.h"
#include "core/base/Registry.h"

namespace core {

Message refusal(const ModelFamily& family, const SampleSpec& spec) {
    return family.refusal == nullptr ? Message() : family.refusal(spec);
}

bool accepts(const ModelFamily& family, const SampleSpec& spec) {
    return refusal(family, spec).empty();
}

const ModelFamily* familyFor(const SampleSpec& spec) {
    const auto families = modelFamilies();
    const auto family =
        std::find_if(families.begin(), families.end(), [&](const ModelFamily& known) { return accepts(known, spec); });
    return family == families.end() ? nullptr : &*family;
}

const ModelFamily& defaultFamily() {
    return modelFamilies().front();
}

const CurveDescription* findCurve(const ModelFamily& family, const std::string& id) {
    const auto curve = std::find_if(family.curves.begin(), family.curves.end(),
                                    [&](const CurveDescription& known) { return known.id == id; });
    return curve == family.curves.end() ? nullptr : &*curve;
}

std::string dimensionCurve(const std::string& curve, int dimension) {
    return curve + '_' + std::to_string(dimension);
}

std::optional<int> dimensionOf(const std::string& curve, const std::string& id) {
    if (!id.starts_with(curve) || id.size() < curve.size() + 2 || id[curve.size()] != '_') return std::nullopt;
    int dimension = 0;
    const char* end = id.data() + id.size();
    const auto [stopped, error] = std::from_chars(id.data() + curve.size() + 1, end, dimension);
    if (error != std::errc() || stopped != end || dimension < 0) return std::nullopt;
    return dimension;
}

std::string validationCurve(const std::string& measure) {
    return "validation_" + measure;
}

const ModelFamily* findFamily(const std::string& id) {
    return entryWith(modelFamilies(), id);
}

const ModelFamily& modelFamily(const std::string& id) {
    if (const ModelFamily* family = findFamily(id)) return *family;
    throw Error("There is no model \"%1\"; choose one of: %2.", id, idsOf(modelFamilies()));
}

}  // namespace core
