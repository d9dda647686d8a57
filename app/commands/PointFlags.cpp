#include "app/commands/PointFlags.h"

#include <CLI/CLI.hpp>

#include "app/commands/ExitCode.h"
#include "core/project/AtomicFile.h"

namespace app {

namespace {
/// Bytes of a point's file: thousands of numbers fit.
constexpr std::uint64_t kLargestFile = 1U << 20;
}  // namespace

void PointFlags::add(CLI::App& app) {
    CLI::Option* file =
        app.add_option("--latent", file_, "The point from a JSON file, as Copy latent in the studio gives it.")
            ->type_name("FILE");
    seedFlag_ = app.add_option("--seed", seed_, "A random point of this seed; default: the middle of latent space.")
                    ->type_name("S")
                    ->excludes(file);
    app.add_option("--class", class_, "Class that a model which learned the classes draws; default: all alike.")
        ->type_name("NAME");
}

std::string PointFlags::text() const {
    return std::string(core::asText(core::readFile(file_, kLargestFile)));
}

core::Latent PointFlags::latent(const core::ModelSnapshot& snapshot) const {
    if (seedFlag_->count() > 0) return core::sampleLatent(snapshot.latentSize(), seed_, 0);
    if (file_.empty()) return core::Latent(static_cast<std::size_t>(snapshot.latentSize()), 0.0F);
    const std::string content = text();
    try {
        return core::latentFromText(content, snapshot.latentSize());
    } catch (const core::Error& error) {
        throw core::Error(file_ + ": " + error.what());
    }
}

core::ClassMix PointFlags::classes(const core::ModelSnapshot& snapshot) const {
    const std::vector<std::string>& known = snapshot.spec().classNames;
    if (class_.empty()) return file_.empty() ? core::ClassMix() : core::classesFromText(text(), known);
    try {
        return core::mixOf(core::classIndex(class_, known), 0, 0);
    } catch (const core::Error& error) {
        throw UsageError(std::string("--class: ") + error.what());
    }
}

}  // namespace app
