#include "app/commands/EncodeDataset.h"

#include <cstdio>
#include <memory>

#include "app/commands/DatasetReport.h"
#include "app/commands/ExitCode.h"
#include "app/commands/FreeFile.h"
#include "app/commands/Interrupt.h"
#include "app/commands/JsonLines.h"
#include "app/commands/ModelDataset.h"
#include "app/commands/ModelPath.h"
#include "app/commands/ProgressLine.h"
#include "app/commands/TextFormat.h"
#include "core/base/Utf8.h"
#include "core/exporting/Exporter.h"

namespace app {

int encodeDataset(const EncodeDatasetOptions& options) {
    requireFree(options.out, options.force);
    core::ExportRequest request;
    request.model = std::make_shared<const core::SavedModel>(openModel(options.model));
    request.modelName = nameOfModel(options.model);
    request.existing = existingFor(options.force);
    const core::SampleSpec& spec = request.model->snapshot->spec().sample;
    const std::vector<const core::Exporter*> taking = core::exportersFor(core::ExportSubject::latents, spec);
    if (taking.empty()) throw core::Error("No exporter can write the latents of this model; choose another model.");

    const Interrupt interrupt;
    ProgressLine progress;
    request.dataset = openForModel(options.source, *request.model, interrupt.token(), progress, options.threads);
    if (!request.dataset) return endCancelled();
    const core::ImportReport& report = request.dataset->report;
    for (const std::string& line : skippedLines(report)) progress.say(line);
    const auto encoding = [&](const core::Progress& state) {
        progress.show("Encoding samples " + bar(state.fraction(), 20));
    };
    const core::Outcome outcome = core::exportTo(*taking.front(), request, options.out,
                                                 core::JobContext(interrupt.token(), encoding, options.threads));
    progress.clear();
    if (outcome == core::Outcome::cancelled) return endCancelled();
    if (options.json) {
        printJsonLine({{"event", "done"},
                       {"file", options.out},
                       {"samples", request.dataset->size()},
                       {"resized", report.resized},
                       {"skipped", skippedFiles(report)}});
    } else {
        std::printf("%s in %s\n", counted(static_cast<std::int64_t>(request.dataset->size()), "latent").c_str(),
                    core::withoutControls(options.out).c_str());
    }
    return kExitDone;
}

}  // namespace app
