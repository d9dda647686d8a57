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
#include "app/commands/SettingFlags.h"
#include "app/commands/SharedFlags.h"
#include "app/commands/TextFormat.h"
#include "core/device/ComputeThreads.h"
#include "core/device/Device.h"
#include "core/exporting/Exporter.h"
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
    SettingFlags settings;
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
    if (flags.seconds && journey.keys.size() < 2)
        throw core::Error(
            "%1 has one stop, which is a film of one frame; leave out --seconds, or add the stops to go on to.",
            core::quotedPath(flags.keys));
    if (flags.seconds) journey.setDuration(*flags.seconds);
    return journey;
}

std::filesystem::path targetOf(const std::string& out) {
    const std::filesystem::path target = out;
    return target.has_filename() ? target : target.parent_path();  // "frames/"
}

/// Throws UsageError, before anything is read.
const core::Exporter& exporterFor(const std::filesystem::path& target) try {
    return core::exporterForName(core::exportersOf(core::ExportSubject::timeline), target);
} catch (const core::Error& error) {
    throw UsageError(std::string("--out: ") + error.what());
}

void tellWritten(const FilmFlags& flags, const std::filesystem::path& target, const core::ExportRequest& request,
                 std::size_t frames) {
    const double rate = request.settings.has("fps") ? request.settings.real("fps") : 0;
    const double seconds = rate > 0 ? static_cast<double>(frames) / rate : request.timeline.duration();
    if (flags.json) {
        printJsonLine({{"event", "done"}, {"film", target.string()}, {"frames", frames}, {"seconds", seconds}});
    } else {
        std::printf("%s, %s s, are in %s\n", counted(static_cast<std::int64_t>(frames), "frame").c_str(),
                    fixed(seconds, 1).c_str(), target.c_str());
    }
}

int film(FilmFlags flags) {
    const std::filesystem::path target = targetOf(flags.out);
    const core::Exporter& exporter = exporterFor(target);
    if (!exporter.writesFolder()) requireFree(target, flags.force);  // a folder may be there, but empty
    if (flags.threads < 1) flags.threads = core::coreCount();
    core::setComputeThreads(flags.threads);
    core::ExportRequest request;
    request.model = std::make_shared<const core::SavedModel>(openModel(flags.model));
    request.modelName = nameOfModel(flags.model);
    request.timeline = journeyFor(flags, *request.model);
    request.existing = existingFor(flags.force);
    request.settings = core::Settings(exporter.parameters);
    flags.settings.apply({&request.settings});

    const Interrupt interrupt;
    ProgressLine progress;
    std::size_t frames = 0;
    const auto tell = [&](const core::Progress& state) {
        frames = state.done;
        if (!flags.json) progress.show(progressText(state, "frames"));
    };
    const core::Outcome outcome =
        core::exportTo(exporter, request, target, core::JobContext(interrupt.token(), tell, flags.threads));
    progress.clear();
    if (outcome == core::Outcome::cancelled) {
        std::fprintf(stderr, "Cancelled; nothing was written.\n");
        return kExitCancelled;
    }
    tellWritten(flags, target, request, frames);
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
    flags->add_option("--seconds", options->seconds, "Length of the whole film; default: what the keys add up to.")
        ->check(within(0.1, core::kLongestWay))
        ->type_name("S");
    for (const core::Exporter* exporter : core::exportersOf(core::ExportSubject::timeline))
        options->settings.add(*flags, exporter->parameters, "Settings");
    // Of version 1, where blocks were the default.
    options->settings.addAlias(*flags, "--size", "height");
    flags->add_flag("--smooth", options->smooth)->group("");
    flags->add_flag("--loop", options->loop, "Go on from the last key to the first.");
    addChoice(flags, "--path", options->path, "The way from key to key:", core::pathKinds());
    addChoice(flags, "--easing", options->easing, "How the speed changes between keys:", core::easings());
    addForceFlag(*flags, options->force);
    addJsonFlag(*flags, options->json);
    addThreadsFlag(*flags, options->threads);
    return {flags, [options] { return film(*options); }};
}

}  // namespace app
