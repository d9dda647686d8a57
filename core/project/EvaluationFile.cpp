#include "core/project/EvaluationFile.h"

#include <algorithm>
#include <cctype>
#include <cerrno>
#include <exception>
#include <string>
#include <system_error>
#include <tuple>
#include <utility>

#include "core/base/Error.h"
#include "core/base/NaturalOrder.h"
#include "core/evaluation/EvaluationJson.h"
#include "core/evaluation/JoinedRecords.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileAccess.h"
#include "core/files/FileProblem.h"
#include "core/files/FreeName.h"
#include "core/files/SharedFile.h"
#include "core/project/ModelByHash.h"
#include "core/project/ModelFolder.h"
#include "core/project/RunContents.h"
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

/// Fewer samples of the same seed on the same data say less, where there is nothing in them that the others do not
/// have.
bool saysLess(const EvaluationRecord& record, const EvaluationRecord& earlier) {
    if (record.protocol.samples >= earlier.protocol.samples) return false;
    EvaluationRecord asMany;
    asMany.subject = record.subject;
    asMany.protocol = record.protocol;
    asMany.protocol.samples = earlier.protocol.samples;
    asMany.result.features = record.result.features;
    return areOfOneEvaluation(asMany, earlier) &&
           std::ranges::all_of(record.result.results, [&](const MetricResult& each) {
               return std::ranges::any_of(earlier.result.results,
                                          [&](const MetricResult& other) { return other.metric == each.metric; });
           });
}

/// The name of the `number`th evaluation of the weights of evaluationFile(): the first one has no number.
fs::path numberedFile(const fs::path& file, std::size_t number) {
    if (number < 2) return file;
    return file.parent_path() / (file.stem().string() + '-' + std::to_string(number) + ".json");
}

/// All that are kept under the names of numberedFile(), links too, by number: others may have been removed between.
std::vector<fs::path> numberedFiles(const fs::path& file) {
    const std::string start = file.stem().string();
    std::vector<fs::path> found;
    std::error_code problem;
    for (fs::directory_iterator at(file.parent_path(), problem), end; !problem && at != end; at.increment(problem)) {
        const std::string name = at->path().filename().string();
        if (name.starts_with(start) && isEvaluationFileName(name)) found.push_back(at->path());
    }
    std::ranges::sort(found, [](const fs::path& one, const fs::path& other) {
        return naturallyBefore(one.stem().string(), other.stem().string());
    });
    return found;
}

fs::path freeFile(const fs::path& file) {
    std::size_t number = 1;
    while (!isMissing(numberedFile(file, number))) ++number;
    return numberedFile(file, number);
}

/// Those of these weights that can be read, by number. Where none can, throws what is wrong with the first one.
std::vector<EvaluationRecord> readKept(const fs::path& model, const std::string& weightsHash) {
    const fs::path file = evaluationFile(model, weightsHash);
    std::vector<EvaluationRecord> records;
    if (file.empty()) return records;
    checkFileAccess(file);
    if (leadsElsewhere(file)) return records;
    std::exception_ptr problem;
    for (const fs::path& each : numberedFiles(file)) try {
            if (leadsElsewhere(each)) continue;
            EvaluationRecord record = readEvaluationFile(each);
            // Else of others that begin alike, or a file that was renamed.
            if (record.subject.weightsHash == weightsHash) records.push_back(std::move(record));
        } catch (const Error&) {
            if (!problem) problem = std::current_exception();
        }
    if (records.empty() && problem) std::rethrow_exception(problem);
    return records;
}

std::size_t figureCount(const EvaluationRecord& record) {
    std::size_t count = 0;
    for (const MetricResult& result : record.result.results) count += result.figures.size();
    return count;
}

/// By figures, then by samples, then by date.
bool isFuller(const EvaluationRecord& one, const EvaluationRecord& other) {
    const auto rank = [](const EvaluationRecord& record) {
        return std::tuple(figureCount(record), record.protocol.samples, record.protocol.date);
    };
    return rank(one) > rank(other);
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
    Keeping keeping{.record = record};
    fs::path place;
    bool less = false;
    for (const fs::path& each : numberedFiles(file)) {
        requireOwnEvaluation(each);
        const std::optional<EvaluationRecord> earlier = earlierEvaluation(each, keeping.note);
        if (!earlier) continue;
        less = less || saysLess(record, *earlier);
        if (!place.empty() || !areOfOneEvaluation(record, *earlier)) continue;
        place = each;
        keeping.record = joinedRecords(record, *earlier);
        keeping.joined = keeping.record.result.results.size() > record.result.results.size();
    }
    if (place.empty() && less) return keeping;
    if (place.empty()) {
        place = freeFile(file);
        requireOwnEvaluation(place);  // its folder may be a link
    }
    fs::create_directory(folder, problem);
    if (problem) throw Error(cannotWrite(file, problem.value()));
    writeFileAtomically(place, evaluationToJson(keeping.record));
    keeping.kept = true;
    return keeping;
}

std::optional<EvaluationRecord> keptEvaluation(const fs::path& model, const std::string& weightsHash) {
    std::vector<EvaluationRecord> records = readKept(model, weightsHash);
    if (records.empty()) return std::nullopt;
    return std::move(*std::ranges::min_element(records, isFuller));
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
    std::vector<EvaluationRecord> records = readKept(from, weightsHash);
    // The fullest last, in place of which no other would be kept.
    std::ranges::sort(records, [](const auto& one, const auto& other) { return isFuller(other, one); });
    for (const EvaluationRecord& kept : records) keepEvaluation(to, kept);
    return {};
} catch (const Error& error) {
    // The copy of the model is whole without it.
    return evaluationLeftOut(error.message());
}

Message evaluationLeftOut(const Message& problem) {
    return Message("The evaluation that is kept with the model was left out: %1", problem);
}

}  // namespace core
