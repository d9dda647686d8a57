#include "app/commands/PointFlags.h"

#include <CLI/CLI.hpp>

#include "app/commands/SharedFlags.h"
#include "core/base/Error.h"
#include "core/files/AtomicFile.h"

namespace app {

namespace {
/// Bytes of a point's file: thousands of numbers fit.
constexpr std::uint64_t kLargestFile = 1U << 20;
}  // namespace

void PointFlags::add(CLI::App& app) {
    CLI::Option* file =
        app.add_option("--latent", file_, "Latent from a JSON file, as Copy latent in the studio gives it.")
            ->type_name("FILE");
    seedFlag_ = app.add_option("--seed", seed_, "Seed of a random latent; default: the center of latent space.")
                    ->type_name("S")
                    ->excludes(file);
    app.add_option("--class", class_,
                   "Class to generate, for a model that is conditional on class; default: all classes equally.")
        ->type_name("NAME");
}

PointFlags::Point PointFlags::point(const core::ModelSnapshot& snapshot) const {
    const std::vector<std::string>& known = snapshot.spec().classNames;
    Point point{core::Latent(static_cast<std::size_t>(snapshot.latentSize()), 0.0F), {}};
    if (seedFlag_->count() > 0) point.latent = core::sampleLatent(snapshot.latentSize(), seed_, 0);
    if (!file_.empty()) {
        const std::vector<std::uint8_t> bytes = core::readFile(file_, kLargestFile);
        const std::string text(core::asText(bytes));
        try {
            point.latent = core::latentFromText(text, snapshot.latentSize());
        } catch (const core::Error& error) {
            throw core::Error("%1: %2", file_, error.message());
        }
        if (class_.empty()) point.classes = core::classesFromText(text, known);
    }
    if (!class_.empty()) point.classes = classNamed(class_, known);
    return point;
}

}  // namespace app
