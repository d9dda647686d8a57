#include "tests/toy/SignalFormat.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <sstream>
#include <string>

#include "core/base/Error.h"
#include "core/files/FileProblem.h"
#include "tests/toy/SignalModality.h"

namespace toy {

namespace {

constexpr const char* kLimit = "limit";

bool acceptsSignals(const std::string& source) {
    return source.ends_with(".signals");
}

std::int32_t labelOf(const std::string& name, core::Dataset& dataset) {
    auto& names = dataset.classNames;
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) names.push_back(name);
    return static_cast<std::int32_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

/// False where the line holds no signal.
bool addSignal(const std::string& line, core::Dataset& dataset) {
    std::istringstream stream(line);
    std::vector<float> values(kSignalValues);
    for (float& value : values)
        if (!(stream >> value)) return false;
    const core::Sample sample = signalSample(values);
    dataset.bytes.insert(dataset.bytes.end(), sample.bytes.begin(), sample.bytes.end());
    if (std::string name; stream >> name) dataset.labels.push_back(labelOf(name, dataset));
    return true;
}

std::unique_ptr<core::Dataset> readSignals(const std::string& source, const core::Settings& settings,
                                           const core::JobContext& context) {
    const std::filesystem::path path = core::sourcePath(source);
    std::ifstream stream(path);
    if (!stream) throw core::Error("There is no file %1; choose another.", core::quotedPath(path));
    auto dataset = std::make_unique<core::Dataset>();
    dataset->name = path.stem().string();
    dataset->source = path.string();
    dataset->spec = signalSpec();
    const auto most = static_cast<std::size_t>(settings.integer(kLimit));
    for (std::string line; dataset->size() < most && std::getline(stream, line); ++dataset->report.found) {
        if (context.stopRequested()) return nullptr;
        context.report(dataset->report.found, 0, "signals");
        if (addSignal(line, *dataset)) continue;
        const std::string place = "line " + std::to_string(dataset->report.found + 1);
        dataset->report.skipped.push_back({place, core::Message::verbatim("it does not hold 8 numbers"), false});
    }
    if (dataset->size() < 2)
        throw core::Error("%1 holds fewer than two signals; a dataset needs at least two.", core::quotedPath(path));
    // Classes are all or nothing.
    if (dataset->labels.size() != dataset->size()) {
        dataset->labels.clear();
        dataset->classNames.clear();
    }
    dataset->report.imported = dataset->size();
    return dataset;
}

}  // namespace

core::DatasetFormat signalFormat() {
    return {.id = "signals",
            .label = "Signals",
            .help = "A text file with eight numbers a line.",
            .accepts = acceptsSignals,
            .read = readSignals,
            .parameters = {core::Parameter::integer(kLimit, "Limit", 1'000'000, 2, 1'000'000, "signals",
                                                    "How many signals are read at most.")}};
}

}  // namespace toy
