#include "app/commands/ExporterCommand.h"

#include <algorithm>

#include "app/commands/ExitCode.h"
#include "core/base/Error.h"

namespace app {

std::string commandOf(const core::Exporter& exporter) {
    switch (exporter.subject) {
        case core::ExportSubject::samples:
            return "imago generate --as " + exporter.id;
        case core::ExportSubject::latents:
            return "imago encode --dataset";
        case core::ExportSubject::timeline:
            return exporter.writesFolder() ? "imago video --out FOLDER" : "imago video --out FILE";
        case core::ExportSubject::model:
            return "imago export MODEL --format " + exporter.id;
        case core::ExportSubject::favorites:
            return {};
    }
    return {};
}

std::string writerOf(const core::Exporter& exporter) {
    const std::string command = commandOf(exporter);
    return command.empty() ? "\"Export favorites\" in the studio" : command;
}

std::vector<std::string> exporterIds(core::ExportSubject subject) {
    std::vector<std::string> ids;
    for (const core::Exporter* exporter : core::exportersOf(subject)) ids.push_back(exporter->id);
    return ids;
}

std::string exporterList(core::ExportSubject subject) {
    std::string list;
    for (const std::string& id : exporterIds(subject)) list += (list.empty() ? "" : ", ") + id;
    return list;
}

std::string exporterProblem(core::ExportSubject subject, const std::string& id) {
    try {
        core::exporterOf(subject, id);
    } catch (const core::Error& error) {
        const core::Exporter* other = core::findExporter(id);
        if (other == nullptr) {
            for (const core::Exporter* each : core::exportersOf(subject))
                if (std::ranges::find(each->endings, id) != each->endings.end())
                    return "\"" + id + "\" is not the name of an export; use --format " + each->id +
                           " with --out NAME." + id + '.';
            return error.what();
        }
        return std::string(error.what()) + " To write \"" + id + "\", use " + writerOf(*other) + '.';
    }
    return {};
}

core::Settings exporterSettings(const core::Exporter& exporter, const SettingFlags& flags) {
    core::Settings settings(exporter.parameters);
    for (const core::Exporter* other : core::exportersOf(exporter.subject))
        for (const core::Parameter& parameter : other->parameters)
            if (flags.given(parameter.name) && !settings.has(parameter.name))
                throw UsageError("The exporter " + exporter.id + " has no setting " + parameter.name +
                                 "; leave its flag out, or see imago exporters.");
    flags.apply({&settings});
    return settings;
}

}  // namespace app
