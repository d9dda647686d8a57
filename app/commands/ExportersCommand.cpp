#include "app/commands/ExportersCommand.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>
#include <string>

#include "app/commands/ExitCode.h"
#include "app/commands/ExporterCommand.h"
#include "app/commands/JsonLines.h"
#include "app/commands/ParameterText.h"
#include "app/commands/TextFormat.h"
#include "core/exporting/Exporter.h"

namespace app {

namespace {

const char* subjectId(core::ExportSubject subject) {
    switch (subject) {
        case core::ExportSubject::samples:
            return "samples";
        case core::ExportSubject::latents:
            return "latents";
        case core::ExportSubject::timeline:
            return "timeline";
        case core::ExportSubject::model:
            return "model";
        case core::ExportSubject::favorites:
            return "favorites";
    }
    return "";
}

/// "samples" or "a timeline"
std::string subjectText(core::ExportSubject subject) {
    const bool single = subject == core::ExportSubject::timeline || subject == core::ExportSubject::model;
    return (single ? "a " : "") + std::string(subjectId(subject));
}

/// "a new folder" or "a file: .mp4, .avi"
std::string targetText(const core::Exporter& exporter) {
    if (exporter.writesFolder()) return "a new folder";
    std::string known;
    for (const std::string& ending : exporter.endings) known += (known.empty() ? "." : ", .") + ending;
    return "a file: " + known;
}

void printText(const core::Exporter& exporter) {
    std::printf("%s: %s\n%s", exporter.id.c_str(), exporter.label.c_str(),
                wrapped(exporter.help, 2, kTextWidth).c_str());
    std::printf("  Takes %s; writes %s\n", subjectText(exporter.subject).c_str(), targetText(exporter).c_str());
    std::printf("  Written by %s\n", writerOf(exporter).c_str());
    if (!exporter.parameters.empty()) printParameters("Settings", exporter.parameters);
    std::printf("\n");
}

void printJson(const core::Exporter& exporter) {
    const std::string command = commandOf(exporter);  // none: the studio writes it
    printJsonLine({{"exporter", exporter.id},
                   {"label", exporter.label},
                   {"help", exporter.help},
                   {"takes", subjectId(exporter.subject)},
                   {"command", command.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(command)},
                   {"folder", exporter.writesFolder()},
                   {"endings", exporter.endings},
                   {"parameters", toJson(exporter.parameters)}});
}

}  // namespace

Command addExportersCommand(CLI::App& app) {
    auto json = std::make_shared<bool>(false);
    CLI::App* flags = app.add_subcommand(
        "exporters", "List the exporters: what they write, by which command, and with which settings.");
    flags->add_flag("--json", *json, "JSON on stdout, one object per line for each exporter.");
    return {flags, [json]() -> int {
                for (const core::Exporter& exporter : core::exporters()) {
                    if (*json) {
                        printJson(exporter);
                    } else {
                        printText(exporter);
                    }
                }
                return kExitDone;
            }};
}

}  // namespace app
