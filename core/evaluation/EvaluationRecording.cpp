#include "core/evaluation/EvaluationRecording.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "core/dataset/DatasetFormat.h"
#include "core/device/Device.h"
#include "core/evaluation/DrawnSet.h"
#include "core/sample/Modality.h"
#include "core/sample/image/Sheet.h"

namespace core {

namespace {

struct SheetPlan {
    std::size_t samples;
    int columns;
};

/// Small enough for a file, large enough to see what there is.
SheetPlan planOfSheet(const SampleSpec& spec) {
    constexpr int kLargestOfMany = 128;  // pixels
    const ImageShape shape = previewShape(spec);
    if (std::max(shape.height, shape.width) <= kLargestOfMany) return {64, 8};
    return {16, 4};
}

using NamedTexts = std::vector<std::pair<std::string, std::string>>;

/// As the model card has them.
NamedTexts textsOf(const Settings& settings) {
    NamedTexts texts;
    for (const Parameter& parameter : settings.parameters()) {
        std::string value = toText(settings.value(parameter.name));
        if (!parameter.unit.empty()) value += ' ' + parameter.unit;
        texts.emplace_back(parameter.label, std::move(value));
    }
    return texts;
}

EvaluationSubject subjectOf(const RecordedEvaluation& evaluated) {
    EvaluationSubject subject;
    subject.name = evaluated.name;
    if (evaluated.model == nullptr) return subject;
    const SavedModel& model = *evaluated.model;
    const ModelSnapshot& snapshot = *model.snapshot;
    subject.family = snapshot.spec().family;
    subject.weightsHash = model.weightsHash;
    subject.step = std::max<std::int64_t>(snapshot.step(), 0);
    subject.parameters = static_cast<std::size_t>(snapshot.parameterCount());
    subject.modelSettings = textsOf(snapshot.spec().settings);
    subject.trainingSettings = textsOf(model.trainingSettings);
    return subject;
}

EvaluationProtocol protocolOf(const RecordedEvaluation& evaluated, int threads) {
    const SetEvaluationRequest& request = evaluated.request;
    EvaluationProtocol protocol;
    protocol.dataset = request.dataset.name;
    protocol.spec = request.dataset.spec;
    protocol.trainingCount = request.split.training.size();
    protocol.heldOutCount = request.split.heldOut.size();
    protocol.testSet = request.split.testSet;
    protocol.splitKnown = request.split.known;
    protocol.classCount = request.dataset.hasLabels() ? request.dataset.classNames.size() : 0;
    protocol.samples = request.count;
    protocol.seed = request.seed;
    protocol.version = IMAGO_VERSION;
    protocol.libraries = libraryVersions().english();
    protocol.device = "CPU, " + std::to_string(threads) + (threads == 1 ? " thread" : " threads");
    protocol.date = evaluated.date;
    return protocol;
}

Image sheetOfFirst(const SetEvaluationRequest& request, std::size_t compared, const JobContext& context) {
    if (compared == 0) return {};
    const SheetPlan plan = planOfSheet(request.dataset.spec);
    std::vector<Image> images;
    for (const Sample& sample : firstOfDrawnSet(request, std::min(plan.samples, compared), context))
        images.push_back(preview(sample));
    SheetOptions options;
    options.columns = plan.columns;
    return sheet(images, options);
}

}  // namespace

EvaluationRecord evaluationRecord(const RecordedEvaluation& evaluated, SetEvaluation result,
                                  const JobContext& context) {
    EvaluationRecord record;
    record.subject = subjectOf(evaluated);
    record.protocol = protocolOf(evaluated, context.threads());
    record.samples = sheetOfFirst(evaluated.request, result.compared, context);
    record.result = std::move(result);
    return record;
}

std::string commandOf(const EvaluationRecord& record) {
    std::string dataset = "DATASET";
    for (const DatasetFormat& format : datasetFormats())
        if (format.builtIn && format.label == record.protocol.dataset) dataset = format.id;
    const bool ofModel = !record.subject.family.empty();
    std::string command = std::string("imago evaluate ") + (ofModel ? "--model MODEL" : "--images FOLDER") +
                          " --dataset " + dataset + " --samples " + std::to_string(record.protocol.samples) +
                          " --seed " + std::to_string(record.protocol.seed);
    std::string ids;
    for (const MetricResult& result : record.result.results)
        if (result.metric != nullptr) ids += (ids.empty() ? "" : ",") + result.metric->id;
    if (!ids.empty()) command += " --metrics " + ids;
    constexpr std::string_view kOwnFeatures = "Imago features v1";
    if (!record.result.features.empty() && record.result.features != kOwnFeatures) command += " --extractor FILE";
    return command;
}

}  // namespace core
