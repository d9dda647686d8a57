#include "app/commands/ExporterCommand.h"

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

}  // namespace app
