#include "app/commands/SharedFlags.h"

#include <CLI/CLI.hpp>

#include "app/commands/CommandTree.h"
#include "app/commands/ExitCode.h"
#include "app/commands/NumberRange.h"
#include "core/dataset/DatasetFormat.h"

namespace app {

void addModelFlag(CLI::App& app, std::string& model) {
    app.add_option("--model", model,
                   "Model folder; default: the pre-trained Fashion-MNIST model in the program (:embedded).")
        ->type_name("PATH");
}

std::string datasetSources() {
    std::string sources;
    for (const core::DatasetFormat& format : core::datasetFormats())
        sources += (sources.empty() ? "" : " ") + (format.builtIn ? format.id : format.label) + ": " + format.help;
    return sources;
}

CLI::Validator knownDatasets() {
    std::vector<std::string> ids;
    for (const core::DatasetFormat& format : core::datasetFormats())
        if (format.builtIn) ids.push_back(format.id);
    return knownValues(ids);
}

void addThreadsFlag(CLI::App& app, int& threads) {
    app.add_option("--threads", threads, "Processor threads; default: all cores.")
        ->check(within(1, 1024))
        ->type_name("N");
}

CLI::Option* addCacheFlag(CLI::App& app, bool& off) {
    return app.add_flag(
        "--no-cache", off,
        "Read the dataset from its own files; else one that took long to read is kept in the cache folder of "
        "the user, for the next time.");
}

void addJsonFlag(CLI::App& app, bool& json) {
    app.add_flag("--json", json, "The result as one JSON object on stdout.");
}

void addJsonLinesFlag(CLI::App& app, bool& json) {
    app.add_flag("--json", json, "Progress and result as JSON on stdout, one object per line.")->group("Output");
}

core::ClassMix classNamed(const std::string& name, const std::vector<std::string>& known) try {
    return name.empty() ? core::ClassMix() : core::mixOf(core::classIndex(name, known), 0, 0);
} catch (const core::Error& error) {
    throw UsageError(std::string("--class: ") + error.what());
}

}  // namespace app
