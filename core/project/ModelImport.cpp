#include "core/project/ModelImport.h"

#include "core/dataset/Import.h"

namespace core {

namespace {

/// Those of these import parameters that the size and the colors of a model do not decide.
std::vector<Parameter> freeParameters(std::vector<Parameter> parameters, const SampleSpec& spec) {
    const Settings aimed = importSettingsFor(spec);
    const Settings defaults(importParameters());
    std::erase_if(parameters, [&](const Parameter& parameter) {
        return aimed.value(parameter.name) != defaults.value(parameter.name);
    });
    return parameters;
}

}  // namespace

Settings importSettingsOf(const SavedModel& model) {
    const SampleSpec& spec = model.snapshot->spec().sample;
    Settings settings = importSettingsFor(spec);
    if (!model.importSettings) return settings;
    const std::vector<Parameter> parameters = freeParameters(importParameters(), spec);
    const Settings recorded = model.importSettings->of(parameters);
    for (const Parameter& parameter : parameters) settings.set(parameter.name, recorded.value(parameter.name));
    return settings;
}

bool isPreparedFor(const SavedModel& model, const Dataset& dataset) {
    if (!model.importSettings) return true;
    const std::vector<Parameter> parameters =
        freeParameters(dataset.importSettings.parameters(), model.snapshot->spec().sample);
    return model.importSettings->of(parameters) == dataset.importSettings.of(parameters);
}

}  // namespace core
