#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/Message.h"
#include "core/evaluation/EvaluationRecord.h"

namespace core {

/// Where the newest evaluation of weights with this SHA-256 is kept beside the model in `model` (its folder or its file
/// of weights): evaluations/<first 12 digits>.json in the folder of its run, or in its own. Empty where `weightsHash`
/// is none. Nothing is opened.
std::filesystem::path evaluationFile(const std::filesystem::path& model, const std::string& weightsHash);

/// What became of an evaluation that was to be kept.
struct Keeping {
    bool kept = false;  ///< else the earlier one is of more samples on the same data, and stays
    Message note = {};  ///< a sentence where a damaged file was renamed to make room; else empty

    explicit operator bool() const { return kept; }
};

/// Keeps the evaluation of the model in `model`, joined with an earlier one of the same weights where joinedRecords()
/// does that, else in its place; not where the earlier one is of more samples on the same data. One that is damaged
/// gets another name: setAside(), "damaged". Atomic. Throws Error: the earlier one is of a newer version, it is of no
/// saved weights, the folder of the model is not there, something that Imago did not write has that name, the disk
/// refuses.
Keeping keepEvaluation(const std::filesystem::path& model, const EvaluationRecord& record);

/// The evaluation of these weights that is kept beside the model in `model`; nothing where there is none. Throws Error
/// that names the file: damaged, of a newer version.
std::optional<EvaluationRecord> keptEvaluation(const std::filesystem::path& model, const std::string& weightsHash);

/// Keeps it beside the model of `project` that has its weights. False where the project has none, or where the
/// earlier one stays. Throws Error like keepEvaluation().
bool keepEvaluationIn(const std::filesystem::path& project, const EvaluationRecord& record);

/// The evaluation in a file that keepEvaluation() or a report has written. Throws Error that names the file.
EvaluationRecord readEvaluationFile(const std::filesystem::path& file);

/// For a copy of a model, with the same weights: keeps beside the one in `to` what is kept beside the one in `from`, as
/// far as that can be read and written; else returns evaluationLeftOut().
Message copyEvaluation(const std::filesystem::path& from, const std::filesystem::path& to,
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
