#include "core/exporting/Exporter.h"

#include <algorithm>
#include <system_error>

#include "core/base/AsciiCase.h"
#include "core/base/Error.h"
#include "core/base/Registry.h"
#include "core/files/FileProblem.h"
#include "core/files/FreeName.h"
#include "core/files/TemporaryName.h"

namespace core {

namespace {

Message refusalOf(const Exporter& exporter, const SampleSpec& spec) {
    return exporter.refusal == nullptr ? Message() : exporter.refusal(spec);
}

/// Throws Error for points of another model.
void checkCenters(const ExportCenters& centers, const ModelSnapshot& model) {
    for (const Latent& latent : centers.latents)
        if (latent.size() != static_cast<std::size_t>(model.latentSize()))
            throw Error(
                "The samples are to be generated around a latent of %1 values, but the model takes %2; choose a latent "
                "of this model.",
                latent.size(), model.latentSize());
    const bool fitting = std::all_of(centers.classes.begin(), centers.classes.end(),
                                     [&](const ClassMix& mix) { return fits(mix, model.spec().classNames); });
    if (!fitting || (!centers.classes.empty() && centers.classes.size() != centers.latents.size()))
        throw Error("The samples are to be generated around a latent of another model; choose one of this model.");
}

void checkModel(const Exporter& exporter, const ExportRequest& request) {
    if (!request.model && !exporter.needsModel) return;
    if (!request.model || !request.model->snapshot)
        throw Error("There is no model to export; open or train one first.");
    const ModelSpec& spec = request.model->snapshot->spec();
    if (const Message reason = refusalOf(exporter, spec.sample); !reason.empty())
        throw Error("The export \"%1\" is not available for this model: %2; choose another one.",
                    Message::translated(exporter.label), reason);
    if (!fits(request.classes, spec.classNames))
        throw Error("The model was not trained on the class to be exported; choose one of its classes.");
    checkCenters(request.centers, *request.model->snapshot);
}

/// What it takes, for a sentence.
Message subjectText(ExportSubject subject) {
    switch (subject) {
        case ExportSubject::samples:
            return Message("generated samples");
        case ExportSubject::latents:
            return Message("samples to encode");
        case ExportSubject::timeline:
            return Message("a timeline");
        case ExportSubject::model:
            return Message("a whole model");
        case ExportSubject::favorites:
            return Message("favorites");
    }
    return {};
}

bool hasEnding(const std::filesystem::path& file, const std::string& ending) {
    return asciiLower(file.extension().string()) == "." + ending;
}

std::string listOf(const std::vector<std::string>& endings) {
    std::string known;
    for (const std::string& ending : endings) known += (known.empty() ? "." : ", .") + ending;
    return known;
}

bool writesName(const Exporter& exporter, const std::filesystem::path& target) {
    if (exporter.writesFolder()) return target.has_filename() && !target.has_extension();
    return std::any_of(exporter.endings.begin(), exporter.endings.end(),
                       [&](const std::string& ending) { return hasEnding(target, ending); });
}

}  // namespace

bool accepts(const Exporter& exporter, const SampleSpec& spec) {
    return refusalOf(exporter, spec).empty();
}

std::vector<const Exporter*> exportersOf(ExportSubject subject) {
    std::vector<const Exporter*> found;
    for (const Exporter& exporter : exporters())
        if (exporter.subject == subject) found.push_back(&exporter);
    return found;
}

std::vector<const Exporter*> exportersFor(ExportSubject subject, const SampleSpec& spec) {
    std::vector<const Exporter*> found = exportersOf(subject);
    std::erase_if(found, [&](const Exporter* exporter) { return !accepts(*exporter, spec); });
    return found;
}

const Exporter& exporterForName(const std::vector<const Exporter*>& among, const std::filesystem::path& target) {
    std::vector<std::string> endings;
    bool folders = false;
    for (const Exporter* exporter : among) {
        if (writesName(*exporter, target)) return *exporter;
        endings.insert(endings.end(), exporter->endings.begin(), exporter->endings.end());
        folders = folders || exporter->writesFolder();
    }
    if (folders)
        throw Error("The name must end in one of: %1, or have no extension for a folder; %2 does neither.",
                    listOf(endings), quotedPath(target));
    throw Error("The file name must end in %1; %2 does not.", listOf(endings), quotedPath(target));
}

const Exporter* findExporter(const std::string& id) {
    return entryWith(exporters(), id);
}

const Exporter& exporterOf(ExportSubject subject, const std::string& id) {
    std::string known;
    for (const Exporter* exporter : exportersOf(subject)) {
        if (exporter->id == id) return *exporter;
        known += (known.empty() ? "" : ", ") + exporter->id;
    }
    if (const Exporter* other = findExporter(id))
        throw Error("The export \"%1\" takes %2, not %3; choose one of: %4.", id, subjectText(other->subject),
                    subjectText(subject), known);
    throw Error("The export \"%1\" does not exist; choose one of: %2.", id, known);
}

void requireEnding(const Exporter& exporter, const std::filesystem::path& target) {
    if (!exporter.writesFolder() && !writesName(exporter, target))
        throw Error("The file name must end in %1; %2 does not.", listOf(exporter.endings), quotedPath(target));
}

std::optional<InterruptedExport> interruptedExport(const Exporter& exporter, ExportRequest request,
                                                   const std::filesystem::path& target) {
    if (exporter.interrupted == nullptr) return std::nullopt;
    checkModel(exporter, request);
    request.settings = request.settings.of(exporter.parameters);
    return exporter.interrupted(request, target);
}

Outcome exportTo(const Exporter& exporter, ExportRequest request, const std::filesystem::path& target,
                 const JobContext& context) {
    checkModel(exporter, request);
    request.settings = request.settings.of(exporter.parameters);
    // A folder is checked by AtomicFolder, at the begin and again at the end.
    requireEnding(exporter, target);
    if (!exporter.writesFolder() && request.existing == Existing::kept) requireFreeName(target);
    if (context.stopRequested()) return Outcome::cancelled;
    if (!exporter.writesFolder()) {
        // AtomicFolder does the same for a folder. Where the parents cannot be created, the write says why.
        std::error_code ignored;
        if (target.has_parent_path()) std::filesystem::create_directories(target.parent_path(), ignored);
        removeLeftoversOf(target);
    }
    return exporter.write(request, target, context);
}

}  // namespace core
