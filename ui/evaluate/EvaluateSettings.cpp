#include "ui/evaluate/EvaluateSettings.h"

#include "core/base/Error.h"

namespace ui {

namespace {

constexpr std::size_t kMostTextBytes = 4096;  // of a path

/// Whatever is evaluated.
const QString& memoryKey() {
    static const QString kKey = QStringLiteral("evaluation");
    return kKey;
}

core::Settings asSettings() {
    using core::Parameter;
    return core::Settings({Parameter::integer("samples", "Samples", 2'000, EvaluateSettings::kFewestSamples,
                                              EvaluateSettings::kMostSamples, "", ""),
                           Parameter::integer("seed", "Seed", 1, 0, EvaluateSettings::kLargestSeed, "", ""),
                           Parameter::toggle("open_dataset", "Dataset", false, ""),
                           Parameter::text("metrics", "Metrics", "", kMostTextBytes, ""),
                           Parameter::text("extractor", "Features", "", kMostTextBytes, "")});
}

/// A path that no settings take, of several lines or too long, is not remembered.
void setIfTaken(core::Settings& settings, const std::string& name, const QString& text) {
    try {
        settings.set(name, text.toStdString());
    } catch (const core::Error&) {
        settings.set(name, std::string());
    }
}

}  // namespace

EvaluateSettings EvaluateSettings::recalled(const SettingsMemory& memory) {
    core::Settings settings = asSettings();
    memory.recall(memoryKey(), memoryKey(), {&settings});
    return {settings.integer("samples"), settings.integer("seed"), settings.toggle("open_dataset"),
            QString::fromStdString(settings.text("metrics")), QString::fromStdString(settings.text("extractor"))};
}

void EvaluateSettings::rememberIn(SettingsMemory& memory) const {
    core::Settings settings = asSettings();
    settings.set("samples", samples);
    settings.set("seed", seed);
    settings.set("open_dataset", onOpenDataset);
    setIfTaken(settings, "metrics", metrics);
    setIfTaken(settings, "extractor", extractor);
    memory.remember(memoryKey(), memoryKey(), {&settings});
}

}  // namespace ui
