#include "app/commands/DirectionSearch.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "app/commands/ExitCode.h"
#include "app/commands/ModelDataset.h"
#include "app/commands/ProgressLine.h"
#include "app/commands/SharedFlags.h"
#include "app/commands/TextFormat.h"
#include "core/device/Device.h"
#include "core/latent/directions/ClassDirections.h"

namespace app {

namespace {

bool isNumber(const std::string& text) {
    return text.find_first_not_of("0123456789") == std::string::npos;
}

/// More than any model has dimensions.
constexpr int kEvery = 1 << 20;

}  // namespace

void DirectionSearch::addDatasetFlag(CLI::App& app, Options& options) {
    app.add_option("--dataset", options.dataset,
                   "Dataset for the methods pca and classes; default: the one that the model was trained on, with "
                   "the edits of then.")
        ->check(knownDatasets())
        ->type_name("PATH");
}

DirectionSearch::DirectionSearch(const core::SavedModel& model, Options options, std::stop_token stop)
    : model_(model), options_(std::move(options)), stop_(std::move(stop)) {}

void DirectionSearch::openDataset(const core::DirectionMethod& method) {
    if (datasetWanted_ || !method.looksAtData || !model_.snapshot->canEncode()) return;
    datasetWanted_ = true;
    const bool named = !options_.dataset.empty();
    ProgressLine progress;
    try {
        const std::string source = datasetFor(model_, options_.dataset);
        dataset_ = openForModel(source, model_, stop_, progress, core::coreCount(),
                                named ? core::DatasetEdits() : model_.edits);
    } catch (const core::Error& error) {
        if (named || method.needsClasses) throw;
        progress.say(
            std::string("The training data cannot be opened, so random samples of the model are used instead (") +
            error.what() + ')');
    }
}

core::FoundDirections DirectionSearch::search(const core::DirectionMethod& method, int count, int from, int to) {
    openDataset(method);
    if (stop_.stop_requested()) return {core::Outcome::cancelled, {}};
    ProgressLine progress;
    core::DirectionRequest request{*model_.snapshot};
    request.dataset = dataset_.get();
    request.point = options_.point;
    request.classes = options_.classes;
    request.count = count;
    const auto tell = [&](const core::Progress& state) {
        progress.show("Finding directions " + bar(state.fraction(), 20));
    };
    request.context = core::JobContext(stop_, tell, options_.threads);
    return from >= 0 ? core::directionsBetweenClasses(request, from, to) : method.find(request);
}

core::FoundDirections DirectionSearch::find(const std::string& method) {
    return search(core::directionMethod(method), options_.count, -1, -1);
}

core::FoundDirections DirectionSearch::findOne(const std::string& spec) {
    const auto refuse = [&](const std::string& why) { throw UsageError("--direction " + spec + ": " + why); };
    const auto orRefuse = [&](auto find) {
        try {
            return find();
        } catch (const core::Error& error) {
            throw UsageError("--direction " + spec + ": " + error.what());
        }
    };
    const std::size_t colon = spec.find(':');
    const core::DirectionMethod* method = orRefuse([&] { return &core::directionMethod(spec.substr(0, colon)); });
    const std::string place = colon == std::string::npos ? "" : spec.substr(colon + 1);
    if (place.empty()) refuse("it needs a direction after a colon, such as " + method->id + ":1.");

    const std::size_t arrow = place.find('>');
    if (method->needsClasses && arrow != std::string::npos) {
        openDataset(*method);
        if (stop_.stop_requested()) return {core::Outcome::cancelled, {}};
        if (const core::Message missing = core::missingFor(*method, *model_.snapshot, dataset_.get()); !missing.empty())
            throw core::Error(missing);
        const auto from = orRefuse([&] { return core::classIndex(place.substr(0, arrow), dataset_->classNames); });
        const auto to = orRefuse([&] { return core::classIndex(place.substr(arrow + 1), dataset_->classNames); });
        core::FoundDirections found = search(*method, 1, from, to);
        found.directions.resize(std::min<std::size_t>(found.directions.size(), 1));
        return found;
    }
    core::FoundDirections found = search(*method, kEvery, -1, -1);
    if (found.outcome == core::Outcome::cancelled) return found;
    const auto direction =
        std::find_if(found.directions.begin(), found.directions.end(),
                     [&](const core::Direction& candidate) { return candidate.id == spec || candidate.name == place; });
    if (direction == found.directions.end()) {
        const bool fromZero = method->id == "dimension";
        const auto count = static_cast<int>(found.directions.size());
        refuse(isNumber(place)
                   ? "the model has " + std::to_string(count) + " of these directions, " + (fromZero ? "0" : "1") +
                         " to " + std::to_string(fromZero ? count - 1 : count) + '.'
                   : "there is no direction \"" + place + "\".");
    }
    return {core::Outcome::done, {*direction}};
}

}  // namespace app
