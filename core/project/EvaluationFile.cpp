#include "core/project/EvaluationFile.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <system_error>

#include "core/base/Error.h"
#include "core/evaluation/EvaluationJson.h"
#include "core/evaluation/JoinedRecords.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"
#include "core/files/FreeName.h"
#include "core/files/SharedFile.h"
#include "core/project/ModelByHash.h"
#include "core/project/ModelFolder.h"
#include "core/project/RunFolder.h"

namespace core {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kLargestEvaluation = 256ULL << 20;  // bytes; what Imago writes has few
constexpr std::size_t kHashDigits = 12;

bool isWeightsHash(const std::string& text) {
    return text.size() >= kHashDigits && std::all_of(text.begin(), text.end(), [](unsigned char letter) {
               return std::isxdigit(letter) != 0 && std::isupper(letter) == 0;
           });
}

/// What a run has lies in its own folder: nothing is read or written through a link.
bool leadsElsewhere(const fs::path& file) {
    std::error_code ignored;
    return fs::is_symlink(file.parent_path(), ignored) || fs::is_symlink(file, ignored);
}

void requireOwnEvaluation(const fs::path& file) {
    if (leadsElsewhere(file))
        throw Error("Cannot write %1: it is behind a symbolic link; remove the link.", quotedPath(file));
    if (isMissing(file)) return;
    std::error_code ignored;
    const bool isOurs =
        fs::is_regular_file(file, ignored) && isEvaluationJson(asText(readFile(file, kLargestEvaluation)));
    if (!isOurs)
        throw Error("Cannot write %1: a file of that name is there that Imago did not write; move it elsewhere.",
                    quotedPath(file));
}

/// What the file holds, which is not overwritten where it cannot be read: a damaged one is renamed, and `note` says so.
std::optional<EvaluationRecord> earlierEvaluation(const fs::path& file, Message& note) try {
    if (isMissing(file)) return std::nullopt;
    return readEvaluationFile(file);
} catch (const DamagedEvaluation& damage) {
    const fs::path place = setAside(file, "damaged");
    note = Message("%1 The file was renamed to %2, and a new one takes its place.", damage.message(),
                   quotedPath(place.filename()));
    return std::nullopt;
}

/// Fewer samples say less: they do not take the place of more on the same data.
bool saysLess(const EvaluationRecord& record, const EvaluationRecord& earlier) {
    return record.protocol.dataset == earlier.protocol.dataset && record.protocol.samples < earlier.protocol.samples;
}

}  // namespace

fs::path evaluationFile(const fs::path& model, const std::string& weightsHash) {
    if (model.empty() || !isWeightsHash(weightsHash)) return {};
    const fs::path folder = modelFolderOf(model);
    const std::optional<RunPaths> run = runOfModelPath(folder);
    return (run ? run->folder : folder) / "evaluations" / (weightsHash.substr(0, kHashDigits) + ".json");
}

Keeping keepEvaluation(const fs::path& model, const EvaluationRecord& record) {
    const fs::path file = evaluationFile(model, record.subject.weightsHash);
    if (file.empty()) throw Error("The evaluation cannot be kept: its model is not saved; save it first.");
    checkFileAccess(file);
    const fs::path folder = file.parent_path();
    std::error_code problem;
    if (!fs::is_directory(folder.parent_path(), problem)) throw Error(cannotWrite(file, ENOENT));
    requireOwnEvaluation(file);
    Keeping keeping;
    const std::optional<EvaluationRecord> earlier = earlierEvaluation(file, keeping.note);
    if (earlier && saysLess(record, *earlier)) return keeping;
    fs::create_directory(folder, problem);
    if (problem) throw Error(cannotWrite(file, problem.value()));
    writeFileAtomically(file, evaluationToJson(earlier ? joinedRecords(record, *earlier) : record));
    keeping.kept = true;
    return keeping;
}

std::optional<EvaluationRecord> keptEvaluation(const fs::path& model, const std::string& weightsHash) {
    const fs::path file = evaluationFile(model, weightsHash);
    if (file.empty()) return std::nullopt;
    checkFileAccess(file);
    if (isMissing(file) || leadsElsewhere(file)) return std::nullopt;
    EvaluationRecord record = readEvaluationFile(file);
    // Of others that begin alike, or a file that was renamed.
    if (record.subject.weightsHash != weightsHash) return std::nullopt;
    return record;
}

bool keepEvaluationIn(const fs::path& project, const EvaluationRecord& record) {
    const std::optional<fs::path> model = modelWithHash(project, record.subject.weightsHash);
    return model && keepEvaluation(*model, record).kept;
}

EvaluationRecord readEvaluationFile(const fs::path& file) {
    checkFileAccess(file);
    return evaluationFromJson(asText(readFile(file, kLargestEvaluation)), quotedPath(file));
}

Message copyEvaluation(const fs::path& from, const fs::path& to, const std::string& weightsHash) try {
    if (const std::optional<EvaluationRecord> kept = keptEvaluation(from, weightsHash)) keepEvaluation(to, *kept);
    return {};
} catch (const Error& error) {
    // The copy of the model is whole without it.
    return evaluationLeftOut(error.message());
}

Message evaluationLeftOut(const Message& problem) {
    return Message("The evaluation that is kept with the model was left out: %1", problem);
}

}  // namespace core
