#include "core/model/ModelFamily.h"
#include "ui/common/text/MessageText.h"
#include "ui/evaluate/EvaluateController.h"
#include "ui/evaluate/EvaluationParts.h"
#include "ui/evaluate/EvaluationWork.h"

namespace ui {

namespace {

constexpr std::size_t kFewestClasses = 2;  // that a classifier tells apart

/// Whether `order` is about the open dataset, as far as that is known before the dataset is opened.
bool isOnOpenDataset(const EvaluationOrder& order, const Session& session) {
    const auto& open = session.dataset();
    if (!open) return false;
    const auto& model = session.model();
    return order.images || order.onOpenDataset || (model && isDatasetOf(*model, *open));
}

}  // namespace

QString EvaluateController::busyRefusal() const {
    if (!busy()) return {};
    return work_ == EvaluateWork::classifier ? tr("A classifier is being trained.")
                                             : tr("An evaluation is in progress.");
}

QString EvaluateController::modelRefusal() const {
    if (session_.model()) return {};
    // The weights of a training change while they are measured.
    return session_.snapshot() ? tr("The model is still being trained. Stop the training to evaluate it, or open a "
                                    "saved model.")
                               : tr("No model is open. Open one first, or train one.");
}

QString EvaluateController::subjectRefusal(const EvaluationOrder& order) const {
    if (busy()) return busyRefusal();
    if (order.images && order.imagesSource.empty()) return tr("Choose the folder of images to evaluate.");
    if (order.images && !session_.dataset()) return tr("Open a dataset under Data first, to compare the images with.");
    if (order.images) return {};
    if (const QString sentence = modelRefusal(); !sentence.isEmpty()) return sentence;
    if (order.onOpenDataset && !session_.dataset())
        return tr("Open a dataset under Data first, or evaluate on the dataset that the model was trained on.");
    if (!order.onOpenDataset && session_.model()->datasetSource.empty())
        return tr("Nothing says what the model was trained on. Open a dataset under Data and choose it.");
    return {};
}

QString EvaluateController::refusal(const EvaluationOrder& order) const {
    if (const QString sentence = subjectRefusal(order); !sentence.isEmpty()) return sentence;
    return order.metrics.empty() ? tr("Choose at least one metric.") : QString();
}

QString EvaluateController::refusal(const core::Metric& metric, const EvaluationOrder& order) const {
    const auto& open = session_.dataset();
    if (order.images && measuresModels(metric)) return tr("it measures a model itself");
    const auto& model = session_.model();
    if (!order.images && model) {
        const core::ModelSpec& spec = model->snapshot->spec();
        const core::Message why = core::refusal(metric, core::modelFamily(spec.family), spec.sample);
        if (!why.empty()) return messageText(why);
    }
    if (metric.needs.labels && isOnOpenDataset(order, session_) && !open->hasLabels())
        return tr("it needs a dataset with classes");
    if (metric.needs.training && !order.images && order.onOpenDataset && model && open && !isDatasetOf(*model, *open))
        return tr("it needs the dataset that the model was trained on");
    return {};
}

QString EvaluateController::classifierRefusal(const EvaluationOrder& order) const {
    if (const QString sentence = subjectRefusal(order); !sentence.isEmpty()) return sentence;
    const bool onOpen = isOnOpenDataset(order, session_);
    const auto& open = session_.dataset();
    if (onOpen && (!open->hasLabels() || open->classNames.size() < kFewestClasses))
        return tr("A classifier needs a dataset with at least two classes.");
    if (order.images) return {};  // their folder is not open yet
    const std::vector<std::string>& classes = session_.model()->snapshot->spec().classNames;
    if (classes.empty())
        return tr("A classifier needs samples of known classes, and the model is not conditional on class.");
    if (onOpen && classes != open->classNames)
        return tr("The model was trained on other classes than those of the open dataset.");
    return {};
}

}  // namespace ui
