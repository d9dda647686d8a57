#include "ui/common/text/CoreTexts.h"

#include <algorithm>

#include "core/dataset/DatasetFormat.h"
#include "core/exporting/Exporter.h"
#include "core/exporting/VideoFile.h"
#include "core/latent/directions/DirectionMethod.h"
#include "core/latent/timeline/Timeline.h"
#include "core/metric/Metric.h"
#include "core/model/ModelFamily.h"
#include "core/training/LiveCurves.h"
#include "core/training/TrainingOptions.h"

namespace ui {

namespace {

void add(std::vector<std::string>& texts, const std::string& text) {
    if (!text.empty() && std::find(texts.begin(), texts.end(), text) == texts.end()) texts.push_back(text);
}

void addParameters(CoreTexts& texts, const std::vector<core::Parameter>& parameters) {
    for (const core::Parameter& parameter : parameters) {
        add(texts.plain, parameter.label);
        add(texts.plain, parameter.help);
        add(parameter.type == core::ParameterType::integer ? texts.units : texts.plain, parameter.unit);
        for (const core::Choice& choice : parameter.choices) {
            add(texts.plain, choice.label);
            add(texts.plain, choice.help);
        }
    }
}

template <typename Value>
void addChoices(CoreTexts& texts, std::span<const core::TimelineChoice<Value>> choices) {
    for (const auto& choice : choices) {
        add(texts.plain, choice.label);
        add(texts.plain, choice.help);
    }
}

}  // namespace

CoreTexts coreTexts() {
    CoreTexts texts;
    for (const core::ModelFamily& family : core::modelFamilies()) {
        add(texts.plain, family.label);
        add(texts.plain, family.shortLabel);
        add(texts.plain, family.help);
        add(texts.plain, family.latentHelp);
        for (const auto* presets : {&family.sizes, &family.presets}) {
            for (const core::Preset& preset : *presets) {
                add(texts.plain, preset.label);
                add(texts.plain, preset.reason);
            }
        }
        addParameters(texts, family.modelParameters);
        addParameters(texts, core::allTrainingParameters(family.id));
        for (const core::CurveDescription& curve : family.curves) {
            for (const std::string& text : {curve.label, curve.plot, curve.unit, curve.help}) add(texts.plain, text);
        }
    }
    for (const core::CurveDescription& curve : core::liveCurves())
        for (const std::string& text : {curve.label, curve.plot, curve.unit, curve.help}) add(texts.plain, text);
    for (const core::Metric& metric : core::metrics()) {
        add(texts.plain, metric.label);
        add(texts.plain, metric.help);
        for (const core::Measure& measure : metric.measures)
            for (const std::string& text : {measure.label, measure.unit, measure.help}) add(texts.plain, text);
    }
    for (const core::Exporter& exporter : core::exporters()) {
        add(texts.plain, exporter.label);
        add(texts.plain, exporter.help);
        addParameters(texts, exporter.parameters);
    }
    for (const core::DatasetFormat& format : core::datasetFormats()) {
        add(texts.plain, format.label);
        add(texts.plain, format.help);
        addParameters(texts, format.parameters);
    }
    for (const core::DirectionMethod& method : core::directionMethods()) {
        add(texts.plain, method.label);
        add(texts.plain, method.help);
        add(texts.plain, method.word);
    }
    for (const core::VideoFormat& format : core::videoFormats()) add(texts.plain, format.label);
    // Those of numbers that exports check, and name where they are out of range.
    for (const char* label :
         {"Frames per second", "Height", "Number of samples", "Temperature", "Enlargement", "Number of threads"})
        add(texts.plain, label);
    addChoices(texts, core::pathKinds());
    addChoices(texts, core::easings());
    return texts;
}

}  // namespace ui
