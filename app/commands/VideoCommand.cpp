#include "app/commands/VideoCommand.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>

#include "app/commands/CommandTree.h"
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
#include "core/base/Utf8.h"
#include "core/device/ComputeThreads.h"
#include "core/device/Device.h"
#include "core/exporting/Exporter.h"
#include "core/exporting/VideoRecipe.h"
#include "core/files/FileProblem.h"

namespace app {

namespace {

struct VideoFlags {
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
void choose(const std::string& id, std::span<const core::TimelineChoice<Value>> choices, Value& value) {
    for (const auto& choice : choices)
        if (choice.id == id) value = choice.value;
}

core::Timeline timelineFor(const VideoFlags& flags, const core::SavedModel& model) {
    core::SavedTimeline saved =
        core::readAnyTimeline(flags.keys, model.snapshot->latentSize(), model.snapshot->spec().classNames);
    if (saved.isOfAnother(model.weightsHash))
        std::fprintf(stderr,
                     "Note: %s was made with another model than %s; its keyframes give different samples here.\n",
                     core::quotedPath(flags.keys).c_str(), core::withoutControls(flags.model).c_str());
    core::Timeline timeline = std::move(saved.timeline);
    choose(flags.path, core::pathKinds(), timeline.path);
    choose(flags.easing, core::easings(), timeline.easing);
    timeline.loop = timeline.loop || flags.loop;
    if (flags.seconds && timeline.keys.size() < 2)
        throw core::Error(
            "%1 has one keyframe, which makes a video of one frame; leave out --seconds, or add keyframes.",
            core::quotedPath(flags.keys));
    if (flags.seconds) timeline.setDuration(*flags.seconds);
    return timeline;
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

void tellWritten(const VideoFlags& flags, const std::filesystem::path& target, const core::ExportRequest& request,
                 std::size_t frames) {
    const double rate = request.settings.has("fps") ? request.settings.real("fps") : 0;
    const double seconds = rate > 0 ? static_cast<double>(frames) / rate : request.timeline.duration();
    if (flags.json) {
        printJsonLine({{"event", "done"}, {"video", target.string()}, {"frames", frames}, {"seconds", seconds}});
    } else {
        std::printf("%s, %s s, are in %s\n", counted(static_cast<std::int64_t>(frames), "frame").c_str(),
                    fixed(seconds, 1).c_str(), core::withoutControls(target.string()).c_str());
    }
}

int video(VideoFlags flags) {
    const std::filesystem::path target = targetOf(flags.out);
    const core::Exporter& exporter = exporterFor(target);
    if (!exporter.writesFolder()) requireFree(target, flags.force);  // a folder may be there, but empty
    if (flags.threads < 1) flags.threads = core::coreCount();
    core::setComputeThreads(flags.threads);
    core::ExportRequest request;
    request.model = std::make_shared<const core::SavedModel>(openModel(flags.model));
    request.modelName = nameOfModel(flags.model);
    request.timeline = timelineFor(flags, *request.model);
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
    if (outcome == core::Outcome::cancelled) return endCancelled();
    tellWritten(flags, target, request, frames);
    return kExitDone;
}

template <typename Value>
void addChoice(CLI::App* flags, const std::string& name, std::string& value, const std::string& help,
               std::span<const core::TimelineChoice<Value>> choices) {
    std::vector<std::string> ids;
    std::string known;
    for (const auto& choice : choices) {
        ids.emplace_back(choice.id);
        known += (known.empty() ? "" : ", ") + ids.back();
    }
    flags->add_option(name, value, help + ' ' + known + "; default: as set in the timeline file.")
        ->check(CLI::Validator(
            [ids, known](std::string& id) {
                const bool fits = std::find(ids.begin(), ids.end(), id) != ids.end();
                return fits ? std::string() : "There is no \"" + id + "\"; choose one of: " + known + '.';
            },
            ""))
        ->check(knownValues(ids))
        ->type_name("NAME");
}

}  // namespace

Command addVideoCommand(CLI::App& app) {
    auto options = std::make_shared<VideoFlags>();
    CLI::App* flags = app.add_subcommand("video", "Write a timeline through a model's latent space as a video.");
    flags->alias("film");  // its name in version 1
    flags->footer(
        "FILE is a timeline saved in the studio, a video that Imago made of one, or just a list of latents:\n  "
        "{\"keys\": [{\"latent\": [0.5, "
        "...], \"classes\": {\"Bag\": 1}, \"seconds\": 2}, ...]}");
    addModelFlag(*flags, options->model);
    flags
        ->add_option("--keys", options->keys,
                     "Timeline file with the keyframes, or a video that Imago made of a timeline.")
        ->required()
        ->type_name("FILE");
    flags
        ->add_option("--out", options->out,
                     "The video; the extension selects the format: .mp4 (H.264), .webm or .avi. A name without an "
                     "extension becomes an image sequence: a folder of PNG files, which must be new or empty.")
        ->required()
        ->type_name("FILE|DIR");
    flags
        ->add_option("--seconds", options->seconds, "Duration of the whole video; default: the total of the keyframes.")
        ->check(within(0.1, core::kLongestWay))
        ->type_name("S");
    for (const core::Exporter* exporter : core::exportersOf(core::ExportSubject::timeline))
        options->settings.add(*flags, exporter->parameters, "Settings");
    // Of version 1, where blocks were the default.
    options->settings.addAlias(*flags, "--size", "height");
    flags->add_flag("--smooth", options->smooth)->group("");
    flags->add_flag("--loop", options->loop, "Loop: continue from the last keyframe to the first.");
    addChoice(flags, "--path", options->path, "Interpolation between keyframes:", core::pathKinds());
    addChoice(flags, "--easing", options->easing, "Easing, how the speed changes between keyframes:", core::easings());
    addForceFlag(*flags, options->force);
    addJsonFlag(*flags, options->json);
    addThreadsFlag(*flags, options->threads);
    return {flags, [options] { return video(*options); }};
}

}  // namespace app
