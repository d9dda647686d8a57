#include "app/commands/DirectionsCommand.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

#include "app/commands/CommandTree.h"
#include "app/commands/DirectionSearch.h"
#include "app/commands/ExitCode.h"
#include "app/commands/FileEnding.h"
#include "app/commands/FreeFile.h"
#include "app/commands/Interrupt.h"
#include "app/commands/JsonLines.h"
#include "app/commands/ModelPath.h"
#include "app/commands/NumberRange.h"
#include "app/commands/PointFlags.h"
#include "app/commands/SharedFlags.h"
#include "app/commands/TextFormat.h"
#include "core/base/Utf8.h"
#include "core/device/Device.h"
#include "core/files/NpzFile.h"

namespace app {

namespace {

struct DirectionsOptions {
    std::string model = kEmbeddedModel;
    std::string method = "pca";
    std::string out;
    PointFlags point;
    DirectionSearch::Options search;
    bool force = false;
    bool json = false;
};

/// "" or what is wrong with the name of a method.
std::string methodProblem(std::string& id) {
    try {
        core::directionMethod(id);
    } catch (const core::Error& error) {
        return error.what();
    }
    return {};
}

void write(const std::string& file, const std::vector<core::Direction>& directions, std::size_t latentSize,
           core::Existing existing) {
    const std::size_t count = directions.size();
    core::NpzArray matrix{"matrix", {count, latentSize}};
    core::NpzArray scale{"scale", {count}};
    core::NpzArray share{"share", {count}};
    core::NpzArray names{"names", {count}};
    for (const core::Direction& direction : directions) {
        const double length = core::norm(direction.unit);
        for (const float value : direction.unit) matrix.floats.push_back(static_cast<float>(value / length));
        scale.floats.push_back(static_cast<float>(length));
        share.floats.push_back(static_cast<float>(direction.share));
        names.texts.push_back(direction.name);
    }
    core::writeNpz(file, std::vector{matrix, scale, share, names}, existing);
}

void print(const std::vector<core::Direction>& directions) {
    for (const core::Direction& direction : directions) {
        std::printf("%-16s %s  %s\n", core::withoutControls(direction.name).c_str(), bar(direction.share, 12).c_str(),
                    direction.note.english().c_str());
    }
}

int findAndWrite(DirectionsOptions options) {
    if (!options.out.empty()) requireFree(options.out, options.force);
    if (options.search.threads < 1) options.search.threads = core::coreCount();
    const core::SavedModel model = openModel(options.model);
    const PointFlags::Point point = options.point.point(*model.snapshot);
    options.search.point = point.latent;
    options.search.classes = point.classes;
    const Interrupt interrupt;
    const core::FoundDirections found = DirectionSearch(model, options.search, interrupt.token()).find(options.method);
    if (found.outcome == core::Outcome::cancelled) return endCancelled();
    if (!options.out.empty())
        write(options.out, found.directions, static_cast<std::size_t>(model.snapshot->latentSize()),
              existingFor(options.force));
    if (options.json) {
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const core::Direction& direction : found.directions)
            list.push_back({{"id", direction.id},
                            {"name", direction.name},
                            {"share", direction.share},
                            {"scale", core::norm(direction.unit)},
                            {"note", direction.note.english()}});
        printJsonLine({{"event", "done"}, {"method", options.method}, {"file", options.out}, {"directions", list}});
    } else {
        print(found.directions);
        if (!options.out.empty())
            std::printf("%s in %s\n", counted(static_cast<std::int64_t>(found.directions.size()), "direction").c_str(),
                        core::withoutControls(options.out).c_str());
    }
    return kExitDone;
}

}  // namespace

Command addDirectionsCommand(CLI::App& app) {
    auto options = std::make_shared<DirectionsOptions>();
    options->search.threads = 0;
    std::string explained;
    for (const core::DirectionMethod& method : core::directionMethods()) {
        explained += wrapped(method.id + ": " + method.help, 2, 96);
    }
    CLI::App* flags =
        app.add_subcommand("directions", "Find directions in latent space, list them and write them as NPZ.");
    flags->footer("Methods:\n" + explained +
                  "\nThe file holds matrix [directions, latent] (rows of length 1), scale (the length of one slider "
                  "unit), share (strength relative to the strongest direction) and names; numpy.load reads it.");
    addModelFlag(*flags, options->model);
    flags->add_option("--method", options->method, "Method that finds them, see below; default pca.")
        ->check(CLI::Validator(methodProblem, ""))
        ->check(knownIds(core::directionMethods()))
        ->type_name("NAME");
    flags->add_option("--out", options->out, "NPZ file to write; without it, the directions are only listed.")
        ->check(endsWith(".npz"))
        ->type_name("FILE");
    flags->add_option("--count", options->search.count, "Maximum number of directions, 1 to 10000; default 16.")
        ->check(within(1, 10000))
        ->type_name("N");
    DirectionSearch::addDatasetFlag(*flags, options->search);
    options->point.add(*flags);
    addForceFlag(*flags, options->force);
    addJsonFlag(*flags, options->json);
    addThreadsFlag(*flags, options->search.threads);
    return {flags, [options] { return findAndWrite(*options); }};
}

}  // namespace app
