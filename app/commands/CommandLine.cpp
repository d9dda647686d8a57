#include "app/commands/CommandLine.h"

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <iostream>
#include <new>
#include <span>
#include <string>
#include <vector>

#include "app/commands/DatasetCommand.h"
#include "app/commands/DemoCommand.h"
#include "app/commands/DevicesCommand.h"
#include "app/commands/DidYouMean.h"
#include "app/commands/DirectionsCommand.h"
#include "app/commands/Display.h"
#include "app/commands/EarlyInterrupt.h"
#include "app/commands/EncodeCommand.h"
#include "app/commands/EvaluateCommand.h"
#include "app/commands/ExitCode.h"
#include "app/commands/ExportCommand.h"
#include "app/commands/ExportersCommand.h"
#include "app/commands/GenerateCommand.h"
#include "app/commands/HelpFormatter.h"
#include "app/commands/InfoCommand.h"
#include "app/commands/MetricsCommand.h"
#include "app/commands/ModelsCommand.h"
#include "app/commands/PackagingFlags.h"
#include "app/commands/ProbeCommand.h"
#include "app/commands/QueueCommand.h"
#include "app/commands/RecipeCommand.h"
#include "app/commands/RegenerateCommand.h"
#include "app/commands/RunsCommand.h"
#include "app/commands/SweepCommand.h"
#include "app/commands/TrainCommand.h"
#include "app/commands/TraverseCommand.h"
#include "app/commands/VideoCommand.h"
#include "core/dataset/DatasetFormat.h"
#include "core/files/FileProblem.h"

#ifdef IMAGO_GUI
#include "app/studio/Studio.h"
#endif

namespace app {

namespace {

constexpr const char* kFooter =
    "Without a command, the studio opens. To open a model, a dataset or an image in it, give its path, or the\nname of "
    "a built-in dataset.\n\nExamples:\n  imago train --dataset fashion-mnist --minutes 1 --out shirts\n  imago "
    "generate --model shirts --count 100 --seed 7 --out samples\n  imago video --model shirts --keys timeline.json "
    "--out video.mp4\n  imago info shirts\n\nExit codes: 0 done, 1 failed, 2 wrong usage, 130 cancelled (Ctrl+C).";

int fail(const std::exception& error, ExitCode code) {
    // Of a library's exception the rest is a list of its functions.
    std::string sentence = error.what();
    if (dynamic_cast<const core::Error*>(&error) == nullptr) sentence = sentence.substr(0, sentence.find('\n'));
    std::fprintf(stderr, "imago: %s\n", sentence.c_str());
    return code;
}

/// A result that did not arrive is a failure, whatever came of the work.
int withWrittenOutput(int code) {
    std::cout.flush();
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0 && std::cout.good()) return code;
    // Who has closed the pipe, as head does, need not be told.
    pollfd pipe{STDOUT_FILENO, POLLOUT, 0};
    const bool isClosed = ::poll(&pipe, 1, 0) > 0 && (pipe.revents & POLLERR) != 0;
    if (!isClosed)
        std::fprintf(stderr, "imago: Cannot write to the standard output; what would have been printed is lost.\n");
    return code == kExitDone ? kExitFailed : code;
}

/// A file or folder by itself, as a file manager hands it over, or a dataset that has a name.
bool opensInStudio(const CLI::App& app, const std::string& word) {
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
        if (command->check_name(word)) return false;
    std::error_code none;
    if (std::filesystem::exists(word, none)) return true;
    const auto formats = core::datasetFormats();
    return std::any_of(formats.begin(), formats.end(),
                       [&](const core::DatasetFormat& format) { return format.accepts(word); });
}

/// CLI11 says of a command that it does not know only that one is required. `more`: stands after it.
std::string unknownCommand(const CLI::App& app, const std::string& word, const std::string& more) {
    if (!more.empty() && opensInStudio(app, word))
        return core::quotedPath(word) + " opens in the studio, but only by itself; leave " + core::quotedPath(more) +
               " out, or put a command first, such as imago info.";
    const auto commands = app.get_subcommands([](const CLI::App*) { return true; });
    std::string known;
    std::vector<std::string> names;
    for (std::size_t index = 0; index < commands.size(); ++index) {
        if (index > 0) known += index + 1 < commands.size() ? ", " : " and ";
        known += commands[index]->get_name();
        names.push_back(commands[index]->get_name());
    }
    if (const std::string nearest = didYouMean(word, names); !nearest.empty())
        return "There is no command \"" + word + "\"; did you mean " + nearest + '?';
    if (word.find_first_of("/.~") != std::string::npos && word.front() != '-')
        return "There is no file or folder " + core::quotedPath(word) + "; check the path.";
    const std::string kind = word.front() == '-' ? "flag" : "command, file or folder";
    return "There is no " + kind + " \"" + word + "\"; the commands are " + known + ".";
}

/// CLI11 complains of what is missing before it names what it does not know, which is the cause more often than not.
std::string unknownFlag(const CLI::App& command, const std::string& word) {
    std::vector<std::string> known;
    for (const CLI::Option* option : command.get_options()) {
        for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
    }
    const std::string nearest = didYouMean(word.substr(0, word.find('=')), known);
    return "There is no flag \"" + word + '"' + (nearest.empty() ? "." : "; did you mean " + nearest + '?');
}

/// CLI11's own words for a flag without its value are those of a program, not of a person.
std::string mismatchText(const std::string& problem) {
    const bool isTwice = problem.find("At Most") != std::string::npos;
    return problem.substr(0, problem.find(':')) + (isTwice ? " was given more than once." : " needs a value.");
}

std::string problemOf(const CLI::App& app, const CLI::ParseError& error) {
    const auto chosen = app.get_subcommands();
    const auto left = (chosen.empty() ? &app : chosen.front())->remaining();
    const auto word = std::find_if(left.begin(), left.end(), [](const std::string& text) { return !text.empty(); });
    if (word == left.end()) {
        const bool mismatch = dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr;
        return mismatch ? mismatchText(error.what()) : error.what();
    }
    if (chosen.empty()) return unknownCommand(app, *word, word + 1 == left.end() ? std::string() : *(word + 1));
    return word->front() == '-' ? unknownFlag(*chosen.front(), *word) : error.what();
}

/// CLI11 names a flag that has two names by the first one, whichever was typed.
std::string withTypedName(const CLI::App& command, const std::string& problem, std::span<char* const> typed) {
    const auto isTyped = [&](const std::string& flag) {
        return std::ranges::any_of(
            typed, [&](const std::string& word) { return word == flag || word.starts_with(flag + '='); });
    };
    for (const CLI::Option* option : command.get_options()) {
        const std::vector<std::string>& names = option->get_lnames();
        if (names.size() < 2) continue;
        const std::string first = "--" + names.front();
        const std::string rest = problem.starts_with(first) ? problem.substr(first.size()) : std::string();
        if (rest.empty() || (rest.front() != ':' && rest.front() != ' ') || isTyped(first)) continue;
        for (const std::string& name : names)
            if (isTyped("--" + name)) return "--" + name + rest;
    }
    return problem;
}

int parseFailure(const CLI::App& app, const CLI::ParseError& error, std::span<char* const> typed) {
    // Help and version come as exceptions too.
    if (error.get_exit_code() == 0) return app.exit(error, std::cout, std::cerr);
    const auto chosen = app.get_subcommands();
    const std::string command = chosen.empty() ? "imago" : "imago " + chosen.front()->get_name();
    const std::string problem = withTypedName(chosen.empty() ? app : *chosen.front(), problemOf(app, error), typed);
    std::fprintf(stderr, "imago: %s\nSee %s --help.\n", problem.c_str(), command.c_str());
    return kExitUsage;
}

int runWithoutArguments(int argc, char** argv) {
#ifdef IMAGO_GUI
    if (hasDisplay()) return runStudio(argc, argv, "");
    std::fprintf(stderr, "No display is available, so the studio cannot open; the demo runs instead.\n");
#else
    (void)argc, (void)argv;
    std::fprintf(stderr, "This build has no studio (IMAGO_GUI=OFF); the demo runs instead.\n");
#endif
    return runDemo(DemoOptions{});
}

int openInStudio(int argc, char** argv) {
#ifdef IMAGO_GUI
    if (hasDisplay()) return runStudio(argc, argv, argv[1]);
    throw core::Error("No display is available to open %1 in the studio; see imago --help for the commands.",
                      std::string(argv[1]));
#else
    (void)argc;
    throw core::Error("This build has no studio to open %1 in; see imago --help for the commands.",
                      std::string(argv[1]));
#endif
}

int run(int argc, char** argv) try {
    if (argc < 2) return runWithoutArguments(argc, argv);

    CLI::App app("Imago, a studio for training and exploring generative models of images.", "imago");
    app.formatter(std::make_shared<HelpFormatter>());
    app.set_help_flag("-h,--help", "Show this help.");
    app.set_version_flag("--version", "Imago " IMAGO_VERSION, "Show the version.");
    addPackagingFlags(app);
    app.require_subcommand(1);
    const std::vector<Command> commands{addTrainCommand(app),   addGenerateCommand(app),   addInfoCommand(app),
                                        addModelsCommand(app),  addExportCommand(app),     addExportersCommand(app),
                                        addRunsCommand(app),    addQueueCommand(app),      addSweepCommand(app),
                                        addProbeCommand(app),   addDirectionsCommand(app), addTraverseCommand(app),
                                        addVideoCommand(app),   addRecipeCommand(app),     addRegenerateCommand(app),
                                        addEncodeCommand(app),  addEvaluateCommand(app),   addMetricsCommand(app),
                                        addDatasetCommand(app), addDevicesCommand(app),    addDemoCommand(app)};
    app.footer(kFooter);  // last: commands that are added after it inherit it
    if (argc == 2 && opensInStudio(app, argv[1])) return openInStudio(argc, argv);
    sayCancelledOnInterrupt();
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return parseFailure(app, error, {argv, static_cast<std::size_t>(argc)});
    }
    for (const Command& command : commands) {
        if (command.flags->parsed()) return command.run();
    }
    return kExitUsage;
} catch (const UsageError& error) {
    return fail(error, kExitUsage);
} catch (const std::bad_alloc&) {
    return fail(core::Error("Not enough memory; choose smaller images, a smaller batch size or a smaller width."),
                kExitFailed);
} catch (const std::exception& error) {
    return fail(error, kExitFailed);
}

/// Where a shell has closed one of the three (">&-"), the first file that is opened would get its number, and what is
/// printed would go into that file. What is only open for reading fails when something is printed.
void keepStandardDescriptors() {
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(descriptor, F_GETFD) >= 0) continue;
        // Opens the lowest number that is free, which is this one.
        [[maybe_unused]] const int opened = ::open("/dev/null", O_RDONLY);
    }
}

}  // namespace

int runCommandLine(int argc, char** argv) {
    keepStandardDescriptors();
    // A reader of the output that ends must not end a training with it.
    std::signal(SIGPIPE, SIG_IGN);
    // A file that grows beyond the limit of the shell is a write that fails, and no end without a word.
    std::signal(SIGXFSZ, SIG_IGN);
    return withWrittenOutput(run(argc, argv));
}

}  // namespace app
