#pragma once

#include <QString>
#include <filesystem>
#include <optional>

#include "core/base/JobContext.h"
#include "core/exporting/SavedClassifier.h"
#include "core/files/AtomicFile.h"
#include "ui/evaluate/EvaluationOrder.h"

namespace ui {

/// A classifier that is to be saved: it learns from the training images and from the samples of what `input` names.
struct ClassifierJob {
    EvaluationInput input;
    QString file;
    /// Whether what has the name is replaced. Empty: not known yet; what is there when the job begins is, as the file
    /// dialog has asked about it, and what comes later is not.
    std::optional<core::Existing> existing = {};
};

/// Opens the dataset as for an evaluation, trains the classifier and saves it in `file`. Progress::item is the stage,
/// in the studio's language or an English text that has translations. Blocks; any thread. Throws core::Error.
core::SavedClassifier savedClassifier(const EvaluationInput& input, const std::filesystem::path& file,
                                      core::Existing existing, const core::JobContext& context);

}  // namespace ui
