#include <string>

#include "core/exporting/Exporter.h"
#include "core/model/WeightPrecision.h"
#include "core/project/EvaluationFile.h"
#include "core/project/ModelFolder.h"

namespace core {

namespace {

Outcome writeModelFolder(const ExportRequest& request, const std::filesystem::path& folder, const JobContext& context) {
    const std::string hash = saveModel(*request.model, folder, weightPrecision(request.settings.choice("precision")));
    // What was measured of weights in another precision was not measured of these.
    if (hash == request.model->weightsHash) {
        const Message note = copyEvaluation(request.modelPath, folder, hash);
        if (request.notes && !note.empty()) request.notes->push_back(note);
    }
    context.report(1, 1);
    return Outcome::done;
}

}  // namespace

Exporter modelExporter() {
    Exporter exporter;
    exporter.id = "model";
    exporter.label = "Model folder";
    exporter.help =
        "The weights as model.safetensors, which many programs can read, with the settings and the training history; "
        "Imago can open the folder again.";
    exporter.subject = ExportSubject::model;
    exporter.parameters = {weightPrecisionParameter()};
    exporter.write = writeModelFolder;
    return exporter;
}

}  // namespace core
