#include "app/commands/ModelsCommand.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>
#include <string>

#include "app/commands/CommandTree.h"
#include "app/commands/ExitCode.h"
#include "app/commands/JsonLines.h"
#include "app/commands/ParameterText.h"
#include "app/commands/TextFormat.h"
#include "app/commands/TrainingFlags.h"
#include "core/model/ModelFamily.h"
#include "core/parameter/Preset.h"
#include "core/training/LiveCurves.h"
#include "core/training/TrainingOptions.h"

namespace app {

namespace {

using Json = nlohmann::ordered_json;

void printJson(const core::ModelFamily& family) {
    Json curves = Json::array();
    for (const core::CurveDescription& curve : core::trainingCurves(family))
        curves.push_back({{"id", curve.id},
                          {"label", curve.label},
                          {"plot", curve.plot},
                          {"unit", curve.unit},
                          {"per_dimension", curve.perDimension}});
    printJsonLine({{"family", family.id},
                   {"label", family.label},
                   {"help", family.help},
                   {"encodes", family.can.encodes},
                   {"conditional", family.can.conditional},
                   {"has_posterior", family.can.hasPosterior},
                   {"model_parameters", toJson(family.modelParameters)},
                   {"training_parameters", toJson(core::allTrainingParameters(family.id))},
                   {"curves", curves}});
}

void printPresets(const char* heading, const std::vector<core::Preset>& presets) {
    if (presets.empty()) return;
    std::printf("\n  %s\n", heading);
    for (const core::Preset& preset : presets) {
        std::printf("    %-20s %s\n", preset.id.c_str(), preset.label.c_str());
        std::printf("%s", wrapped(preset.reason, 8, kTextWidth).c_str());
    }
}

void printText(const core::ModelFamily& family) {
    std::printf("%s: %s\n%s", family.id.c_str(), family.label.c_str(), wrapped(family.help, 2, kTextWidth).c_str());
    printPresets("Presets (--preset)", family.presets);
    printPresets("Sizes (--model-size)", family.sizes);
    printParameters("Model settings (--set NAME=VALUE, or a flag for each)", family.modelParameters);
    printParameters("Training settings", core::allTrainingParameters(family.id));
    std::printf("\n");
}

}  // namespace

Command addModelsCommand(CLI::App& app) {
    struct ModelsOptions {
        std::string family;
        bool json = false;
    };
    auto options = std::make_shared<ModelsOptions>();
    CLI::App* flags = app.add_subcommand("models", "List the models that can be trained, with their settings.");
    flags->add_option("--model", options->family, "Only this model.")
        ->check(CLI::Validator(familyProblem, ""))
        ->check(knownIds(core::modelFamilies()))
        ->type_name("FAMILY");
    flags->add_flag("--json", options->json, "JSON on stdout, one object per line for each model.");
    return {flags, [options]() -> int {
                for (const core::ModelFamily& family : core::modelFamilies()) {
                    if (!options->family.empty() && family.id != options->family) continue;
                    if (options->json) {
                        printJson(family);
                    } else {
                        printText(family);
                    }
                }
                return kExitDone;
            }};
}

}  // namespace app
