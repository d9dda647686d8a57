#pragma once

#include "ui/evaluate/EvaluateController.h"
#include "ui/evaluate/KeptEvaluations.h"
#include "ui/evaluate/ReportController.h"

namespace ui {

/// What the Evaluate workspace works with. Each member knows only what the constructor was given, which outlives them
/// all.
struct EvaluateControllers {
    EvaluateControllers(Session& session, const DatasetController& datasets, const EvaluationTools& tools)
        : evaluation(session, datasets, tools), kept(tools), reports(tools) {}

    EvaluateController evaluation;
    KeptEvaluations kept;
    ReportController reports;
};

}  // namespace ui
