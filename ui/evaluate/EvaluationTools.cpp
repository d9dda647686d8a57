#include "ui/evaluate/EvaluationTools.h"

#include <utility>

#include "core/evaluation/EvaluationRecording.h"
#include "core/project/EvaluationFile.h"
#include "core/project/ModelFolder.h"
#include "core/project/RunSettingsFile.h"
#include "ui/app/StudioProject.h"
#include "ui/evaluate/report/ReportFile.h"

namespace ui {

namespace {

constexpr char kAfterDate = ' ';

/// Its file, which holds another evaluation of the same weights once there is one: so with the date.
std::string evaluationId(const core::KeptEvaluation& kept) {
    return kept.record.protocol.date + kAfterDate + kept.file.string();
}

EvaluationList evaluationsOf(const std::filesystem::path& project) {
    const core::KeptEvaluations kept = core::evaluationsIn(project);
    EvaluationList list{{}, kept.problem};
    for (const core::KeptEvaluation& each : kept.evaluations)
        list.evaluations.push_back(
            {evaluationId(each), each.record.subject.name, each.record.protocol.dataset, each.record.protocol.date});
    return list;
}

core::EvaluationRecord evaluationOf(const std::string& id) {
    return core::readEvaluationFile(id.substr(id.find(kAfterDate) + 1));
}

/// A model in no folder has no place for it: that of the program; nor have images of another tool. Beside a model of
/// another project it is kept, too, but not in this one.
KeptBeside keepBeside(StudioProject& project, const std::filesystem::path& place,
                      const core::EvaluationRecord& record) {
    if (place.empty() || record.subject.weightsHash.empty()) return {};
    const auto inside = core::modelFolderOf(place).lexically_relative(project.path());
    const bool isOfProject = !inside.empty() && *inside.begin() != "..";
    if (isOfProject) project.open();  // nobody else writes into it meanwhile
    const core::Keeping keeping = core::keepEvaluation(place, record);
    return {keeping.kept && isOfProject, keeping.note};
}

}  // namespace

EvaluationTools studioEvaluationTools(StudioProject& project) {
    EvaluationTools tools;
    tools.record = [](const core::SetEvaluationRequest& request, const core::SavedModel* model, const std::string& name,
                      core::SetEvaluation result, int threads) {
        return core::evaluationRecord({request, model, name, core::timestamp()}, std::move(result),
                                      core::JobContext({}, {}, threads));
    };
    tools.keep = [&project](const std::filesystem::path& place, const core::EvaluationRecord& record) {
        return keepBeside(project, place, record);
    };
    tools.find = [](const std::filesystem::path& place, const std::string& weightsHash) -> EvaluationPointer {
        auto kept = core::keptEvaluation(place, weightsHash);
        return kept ? std::make_shared<const core::EvaluationRecord>(std::move(*kept)) : nullptr;
    };
    tools.list = [folder = project.path()] { return evaluationsOf(folder); };
    tools.load = evaluationOf;
    tools.write = writeReportFile;
    return tools;
}

}  // namespace ui
