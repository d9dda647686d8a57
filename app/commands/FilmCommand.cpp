#include "app/commands/FilmCommand.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>

#include "app/commands/ExitCode.h"
#include "app/commands/FreeFile.h"
#include "app/commands/Interrupt.h"
#include "app/commands/JsonLines.h"
#include "app/commands/ModelPath.h"
#include "app/commands/NumberRange.h"
#include "app/commands/ProgressLine.h"
#include "app/commands/SharedFlags.h"
#include "app/commands/TextFormat.h"
#include "core/device/ComputeThreads.h"
#include "core/device/Device.h"
#include "core/exporting/Film.h"
#include "core/exporting/VideoFile.h"
#include "core/files/FileProblem.h"
#include "core/project/JourneyFile.h"

namespace app {

namespace {

struct FilmFlags {
    std::string model = kEmbeddedModel;
    std::string keys;
    std::string out;
    std::optional<double> seconds;
    std::string path;  // ids; empty: as the file has it
    std::string easing;
    bool loop = false;
    bool smooth = false;
    bool force = false;
    bool json = false;
    core::FilmOptions film;
    int threads = 0;
};

template <typename Value>
void choose(const std::string& id, std::span<const core::JourneyChoice<Value>> choices, Value& value) {
    for (const auto& choice : choices)
        if (choice.id == id) value = choice.value;
}

core::Journey journeyFor(const FilmFlags& flags, const core::SavedModel& model) {
    core::SavedJourney saved =
        core::readJourney(flags.keys, model.snapshot->latentSize(), model.snapshot->spec().classNames);
    if (saved.isOfAnother(model.weightsHash))
        std::fprintf(stderr, "Note: %s was made with another model than %s; its stops show other pictures here.\n",
                     core::quotedPath(flags.keys).c_str(), flags.model.c_str());
    core::Journey journey = std::move(saved.journey);
    choose(flags.path, core::pathKinds(), journey.path);
    choose(flags.easing, core::easings(), journey.easing);
    journey.loop = journey.loop || flags.loop;
    if (flags.seconds) journey.setDuration(*flags.seconds);
    return journey;
}

/// Throws UsageError, before anything is read.
std::filesystem::path targetOf(const std::string& out) try {
    std::filesystem::path target = out;
    if (!target.has_filename()) target = target.parent_path();  // "frames/"
    core::checkFilmName(target);
    return target;
} catch (const core::Error& error) {
    throw UsageError(std::string("--out: ") + error.what());
}

int film(FilmFlags flags) {
    const std::filesystem::path target = targetOf(flags.out);
    if (core::isVideoName(target)) requireFree(target, flags.force);  // a folder may be there, but empty
    if (flags.threads < 1) flags.threads = core::coreCount();
    if (flags.smooth) flags.film.size.enlargement = core::Enlargement::smooth;
    core::setComputeThreads(flags.threads);
    const core::SavedModel model = openModel(flags.model);
    const core::Journey journey = journeyFor(flags, model);
    flags.film.weightsHash = model.weightsHash;
    flags.film.existing = existingFor(flags.force);

    const Interrupt interrupt;
    ProgressLine progress;
    const auto tell = [&](const core::Progress& state) {
        if (!flags.json) progress.show(progressText(state, "frames"));
    };
    const core::Outcome outcome = core::writeFilm(*model.snapshot, journey, flags.film, target,
                                                  core::JobContext(interrupt.token(), tell, flags.threads));
    progress.clear();
    if (outcome == core::Outcome::cancelled) {
        std::fprintf(stderr, "Cancelled; nothing was written.\n");
        return kExitCancelled;
    }
    const int frames = journey.frames(flags.film.framesPerSecond);
    const double seconds = frames / flags.film.framesPerSecond;
    if (flags.json) {
        printJsonLine({{"event", "done"}, {"film", target.string()}, {"frames", frames}, {"seconds", seconds}});
    } else {
        std::printf("%s, %s s, are in %s\n", counted(frames, "frame").c_str(), fixed(seconds, 1).c_str(),
                    target.c_str());
    }
    return kExitDone;
}

template <typename Value>
void addChoice(CLI::App* flags, const std::string& name, std::string& value, const std::string& help,
               std::span<const core::JourneyChoice<Value>> choices) {
    std::vector<std::string> ids;
    std::string known;
    for (const auto& choice : choices) {
        ids.emplace_back(choice.id);
        known += (known.empty() ? "" : ", ") + ids.back();
    }
    flags->add_option(name, value, help + ' ' + known + "; default: as the file of the keys has it.")
        ->check(CLI::Validator(
            [ids, known](std::string& id) {
                const bool fits = std::find(ids.begin(), ids.end(), id) != ids.end();
                return fits ? std::string() : "There is no \"" + id + "\"; known are: " + known + '.';
            },
            ""))
        ->type_name("NAME");
}

}  // namespace

Command addFilmCommand(CLI::App& app) {
    auto options = std::make_shared<FilmFlags>();
    CLI::App* flags = app.add_subcommand("film", "Write a journey through a model's latent space as a film.");
    flags->footer(
        "FILE.json is what Save the journey writes in the studio, or as little as a list of latents:\n"
        "  {\"keys\": [{\"latent\": [0.5, ...], \"classes\": {\"Bag\": 1}, \"seconds\": 2}, ...]}");
    addModelFlag(*flags, options->model);
    flags->add_option("--keys", options->keys, "The points that the journey goes through.")
        ->required()
        ->type_name("FILE.json");
    flags
        ->add_option("--out", options->out,
                     "The film; its ending says what it becomes: .mp4 (H.264), .webm or .avi. A name without an ending "
                     "becomes a folder of PNG files, which must be new or empty.")
        ->required()
        ->type_name("FILE|DIR");
    flags->add_option("--fps", options->film.framesPerSecond, "Frames per second, 1 to 120; default 30.")
        ->check(within(1.0, 120.0))
        ->type_name("N");
    flags->add_option("--seconds", options->seconds, "Length of the whole film; default: what the keys add up to.")
        ->check(within(0.1, core::kLongestWay))
        ->type_name("S");
    flags
        ->add_option(
            "--size", options->film.size.height,
            "Height in pixels, 16 to 4320; default 512. Each pixel of the model becomes a sharp block, so that "
            "the film may be a little higher, if not --smooth.")
        ->check(within(16, 4320))
        ->type_name("N");
    flags->add_flag("--smooth", options->smooth, "Enlarge smoothly, to the very height.");
    flags->add_flag("--loop", options->loop, "Go on from the last key to the first.");
    addChoice(flags, "--path", options->path, "The way from key to key:", core::pathKinds());
    addChoice(flags, "--easing", options->easing, "How the speed changes between keys:", core::easings());
    addForceFlag(*flags, options->force);
    addJsonFlag(*flags, options->json);
    addThreadsFlag(*flags, options->threads);
    return {flags, [options] { return film(*options); }};
}

}  // namespace app
