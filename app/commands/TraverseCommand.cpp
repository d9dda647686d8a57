#include "app/commands/TraverseCommand.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>

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
#include "core/exporting/RecipeFile.h"
#include "core/files/AtomicFile.h"
#include "core/rendering/Renderer.h"
#include "core/sample/image/ImageFile.h"
#include "core/sample/image/Sheet.h"

namespace app {

namespace {

struct TraverseOptions {
    std::string model = kEmbeddedModel;
    std::vector<std::string> directions;
    std::string out;
    PointFlags point;
    DirectionSearch::Options search;
    int steps = 9;
    double range = 3;
    bool force = false;
    bool json = false;
};

int traverse(TraverseOptions options) {
    requireFree(options.out, options.force);
    if (options.search.threads < 1) options.search.threads = core::coreCount();
    const core::SavedModel model = openModel(options.model);
    const PointFlags::Point point = options.point.point(*model.snapshot);
    options.search.point = point.latent;
    options.search.classes = point.classes;
    const Interrupt interrupt;
    DirectionSearch search(model, options.search, interrupt.token());
    std::vector<core::Direction> directions;
    for (const std::string& spec : options.directions) {
        const core::FoundDirections found = search.findOne(spec);
        if (found.outcome == core::Outcome::cancelled) return endCancelled();
        directions.insert(directions.end(), found.directions.begin(), found.directions.end());
    }

    std::vector<core::Image> images;
    core::Renderer renderer(options.search.threads);
    for (const core::Direction& direction : directions) {
        const auto row = renderer.decode(*model.snapshot,
                                         core::traversal(options.search.point, direction, options.steps, options.range),
                                         std::span(&options.search.classes, 1));
        images.insert(images.end(), row.begin(), row.end());
    }
    core::SheetOptions sheet;
    sheet.columns = options.steps;
    core::Recipe recipe = core::recipeOf(model, nameOfModel(options.model));
    recipe.classes = core::namedClasses(options.search.classes, model.snapshot->spec().classNames);
    recipe.columns = options.steps;
    recipe.rows = static_cast<int>(directions.size());
    core::writeFileAtomically(options.out, core::withRecipe(core::encodePng(core::sheet(images, sheet)), recipe),
                              existingFor(options.force));

    if (options.json) {
        nlohmann::ordered_json rows = nlohmann::ordered_json::array();
        for (const core::Direction& direction : directions) rows.push_back(direction.name);
        printJsonLine({{"event", "done"}, {"file", options.out}, {"rows", rows}, {"columns", options.steps}});
    } else {
        for (std::size_t row = 0; row < directions.size(); ++row)
            std::printf("Row %zu: %s\n", row + 1, core::withoutControls(directions[row].name).c_str());
        std::printf("%s in %s\n", counted(static_cast<std::int64_t>(images.size()), "sample").c_str(),
                    core::withoutControls(options.out).c_str());
    }
    return kExitDone;
}

}  // namespace

Command addTraverseCommand(CLI::App& app) {
    auto options = std::make_shared<TraverseOptions>();
    options->search.threads = 0;
    CLI::App* flags =
        app.add_subcommand("traverse", "Write a sheet of latent traversals: one row of samples per direction.");
    flags->footer(
        "A direction is METHOD:NAME, where the name is a number or, for the method classes, one or two classes:\n"
        "ganspace:1, dimension:3, pca:1, sefa:2, jacobian:1, classes:Bag, \"classes:Shirt>Dress\".\n"
        "imago directions lists them.");
    addModelFlag(*flags, options->model);
    flags->add_option("--direction", options->directions, "Direction of a row; may be given several times.")
        ->required()
        ->type_name("METHOD:NAME");
    flags->add_option("--out", options->out, "PNG file to write.")
        ->required()
        ->check(endsWith(".png"))
        ->type_name("FILE");
    flags
        ->add_option("--steps", options->steps,
                     "Samples per row, 1 to 101; default 9, with the starting latent in the middle.")
        ->check(within(1, 101))
        ->type_name("N");
    flags->add_option("--range", options->range, "A row goes from -X to X units of its direction; default 3.")
        ->check(within(0.01, 100.0))
        ->type_name("X");
    DirectionSearch::addDatasetFlag(*flags, options->search);
    options->point.add(*flags);
    addForceFlag(*flags, options->force);
    addJsonFlag(*flags, options->json);
    addThreadsFlag(*flags, options->search.threads);
    return {flags, [options] { return traverse(*options); }};
}

}  // namespace app
