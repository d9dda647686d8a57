#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/Message.h"
#include "core/evaluation/EvaluationRecord.h"

namespace core {

/// Where the first evaluation of weights with this SHA-256 is kept beside the model in `model` (its folder or its file
/// of weights): evaluations/<first 12 digits>.json in the folder of its run, or in its own; others, such as those of
/// another seed, beside it as <first 12 digits>-2.json and so on. Empty where `weightsHash` is none. Nothing is opened.
std::filesystem::path evaluationFile(const std::filesystem::path& model, const std::string& weightsHash);

/// What became of an evaluation that was to be kept.
struct Keeping {
    bool kept = false;             ///< else an earlier one has all of its metrics, of more samples, and stays
    bool joined = false;           ///< an earlier one had more metrics, which `record` has too
    Message note = {};             ///< a sentence where a damaged file was renamed to make room; else empty
    EvaluationRecord record = {};  ///< as it was written; what was to be kept where nothing was

    explicit operator bool() const { return kept; }
};

/// Keeps the evaluation of the model in `model`: joined with an earlier one of the same weights where joinedRecords()
/// does that, else in a file of its own beside those of other seeds, data or feature networks; not where an earlier one
/// has the same metrics of more samples, all else equal. One that is damaged gets another name: setAside(), "damaged".
/// Atomic. Throws Error: an earlier one is of a newer version, it is of no saved weights, the folder of the model is
/// not there, something that Imago did not write has that name, the disk refuses.
Keeping keepEvaluation(const std::filesystem::path& model, const EvaluationRecord& record);

/// The evaluation of these weights with the most figures (then samples, then the newest) that is kept beside the model
/// in `model`; nothing where there is none. Throws Error that names the file where none can be read: damaged, of a
/// newer version.
std::optional<EvaluationRecord> keptEvaluation(const std::filesystem::path& model, const std::string& weightsHash);

/// Keeps it beside the model of `project` that has its weights. False where the project has none, or where the
/// earlier one stays. Throws Error like keepEvaluation().
bool keepEvaluationIn(const std::filesystem::path& project, const EvaluationRecord& record);

/// The evaluation in a file that keepEvaluation() or a report has written. Throws Error that names the file.
EvaluationRecord readEvaluationFile(const std::filesystem::path& file);

/// For a copy of a model, with the same weights: keeps beside the one in `to` all that is kept beside the one in
/// `from`, as far as that can be read and written; else returns evaluationLeftOut().
[[nodiscard]] Message copyEvaluation(const std::filesystem::path& from, const std::filesystem::path& to,
                                     const std::string& weightsHash);

/// What is said of a copy or an export without the evaluation, which cannot be read or written for this reason.
Message evaluationLeftOut(const Message& problem);

/// One that a project keeps.
struct KeptEvaluation {
    std::string run;              ///< id of the run; for a model in the project's models/ the name of its folder
    std::filesystem::path file;   ///< that it is kept in
    std::filesystem::path model;  ///< the folder of the model with these weights; empty: its weights are no longer kept
    EvaluationRecord record;
};

struct KeptEvaluations {
    std::vector<KeptEvaluation> evaluations;  ///< by run, then by date
    std::size_t unreadable = 0;               ///< files that were passed over
    Message problem;                          ///< sentences about them; empty where there are none
};

/// All evaluations that are kept in `project`. Blocks: reads them with their images. Takes no lock; a training may go
/// on meanwhile.
KeptEvaluations evaluationsIn(const std::filesystem::path& project);

}  // namespace core
