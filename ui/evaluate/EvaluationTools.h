#pragma once

#include <QLocale>
#include <QString>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/evaluation/EvaluationRecord.h"
#include "core/evaluation/SetEvaluation.h"
#include "core/training/SavedModel.h"

namespace ui {

class StudioProject;

using EvaluationPointer = std::shared_ptr<const core::EvaluationRecord>;

/// An evaluation that is kept, as the list has it.
struct ListedEvaluation {
    std::string id;
    std::string name;     ///< of what was evaluated
    std::string dataset;  ///< its name
    std::string date;     ///< UTC: "2026-11-30T17:00:00Z"
    bool saved = true;    ///< in the project; else it leaves the list when the program ends
    bool ofModel = true;  ///< else of images of another tool
};

struct EvaluationList {
    std::vector<ListedEvaluation> evaluations;
    core::Message problem = {};  ///< sentences about files that were passed over; empty where there are none
};

/// What became of an evaluation that was to be kept.
struct KeptBeside {
    bool inProject = false;
    core::Message note = {};  ///< that a damaged file was renamed to make room; else empty
};

/// What is done with the values of a finished evaluation: each is called in a job, on any thread, and may throw
/// core::Error.
struct EvaluationTools {
    /// Of `request`, what `model` is (null for images of another tool) and what people call what was evaluated.
    std::function<core::EvaluationRecord(const core::SetEvaluationRequest& request, const core::SavedModel* model,
                                         const std::string& name, core::SetEvaluation result, int threads)>
        record;
    /// Beside the model in `place`, which may be empty.
    std::function<KeptBeside(const std::filesystem::path& place, const core::EvaluationRecord& record)> keep;
    /// What is kept beside the model in this place, of the weights with this hash; null where nothing is.
    std::function<EvaluationPointer(const std::filesystem::path& place, const std::string& weightsHash)> find;
    /// Those of the project, in any order.
    std::function<EvaluationList()> list;
    std::function<core::EvaluationRecord(const std::string& id)> load;
    /// As the ending of the file's name says: PDF or JSON.
    std::function<void(const core::EvaluationRecord& record, const QString& file, const QLocale& locale)> write;
};

/// Those of the studio, for this project, which outlives them.
EvaluationTools studioEvaluationTools(StudioProject& project);

}  // namespace ui
