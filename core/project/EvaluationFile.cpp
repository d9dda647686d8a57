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

bool keepEvaluation(const fs::path& model, const EvaluationRecord& record) {
    const fs::path file = evaluationFile(model, record.subject.weightsHash);
    if (file.empty()) throw Error("The evaluation cannot be kept: its model is not saved; save it first.");
    checkFileAccess(file);
    const fs::path folder = file.parent_path();
    std::error_code problem;
    if (!fs::is_directory(folder.parent_path(), problem)) throw Error(cannotWrite(file, ENOENT));
    requireOwnEvaluation(file);
    std::optional<EvaluationRecord> earlier;
    if (!isMissing(file)) earlier = readEvaluationFile(file);  // what cannot be read is not overwritten
    if (earlier && saysLess(record, *earlier)) return false;
    fs::create_directory(folder, problem);
    if (problem) throw Error(cannotWrite(file, problem.value()));
    writeFileAtomically(file, evaluationToJson(earlier ? joinedRecords(record, *earlier) : record));
    return true;
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
    return model && keepEvaluation(*model, record);
}

EvaluationRecord readEvaluationFile(const fs::path& file) {
    checkFileAccess(file);
    return evaluationFromJson(asText(readFile(file, kLargestEvaluation)), quotedPath(file));
}

void copyEvaluation(const fs::path& from, const fs::path& to, const std::string& weightsHash) try {
    if (const std::optional<EvaluationRecord> kept = keptEvaluation(from, weightsHash)) keepEvaluation(to, *kept);
} catch (const Error&) {
    // The copy of the model is whole without it.
}

}  // namespace core
