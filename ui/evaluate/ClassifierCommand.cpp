#include "ui/evaluate/ClassifierCommand.h"

#include <QAction>
#include <QFileInfo>
#include <QWidget>
#include <utility>

#include "ui/common/Command.h"
#include "ui/common/MessageLine.h"
#include "ui/common/SavedFile.h"
#include "ui/common/fields/SaveDialog.h"

namespace ui {

ClassifierCommand::ClassifierCommand(EvaluateController& evaluation, std::function<EvaluationOrder()> order,
                                     MessageLine& message, QWidget& panel)
    : QObject(&panel),
      evaluation_(evaluation),
      order_(std::move(order)),
      message_(message),
      panel_(panel),
      action_(addCommand(panel, QStringLiteral("evaluate_classifier"), tr("Save &classifier…"), QStringLiteral("save"),
                         QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_K),
                         tr("Trains a small classifier on training images and generated samples, and saves it as an "
                            "ONNX file for other programs."))),
      help_(action_->toolTip()) {
    markForFiles(*action_);
    connect(action_, &QAction::triggered, this, &ClassifierCommand::ask);
    connect(&evaluation_, &EvaluateController::classifierSaved, this, &ClassifierCommand::tellSavedClassifier);
    connect(&evaluation_, &EvaluateController::classifierFailed, this, &ClassifierCommand::tellFailure);
    connect(&evaluation_, &EvaluateController::classifierCancelled, this,
            [this] { message_.showInfo(tr("Training the classifier was cancelled. Nothing was saved.")); });
}

void ClassifierCommand::showState() {
    const QString why = evaluation_.classifierRefusal(order_());
    action_->setEnabled(why.isEmpty());
    action_->setToolTip(why.isEmpty() ? help_ : why);
}

void ClassifierCommand::ask() {
    const EvaluationOrder order = order_();
    const QString name = evaluation_.subjectOf(order).replace(QLatin1Char('/'), QLatin1Char('-'));
    askForFile(&panel_, tr("Save classifier"), tr("Classifier of %1").arg(name) + QStringLiteral(".onnx"),
               tr("ONNX (*.onnx)"), [this, order](const QString& file) { save(order, file); });
}

// The session may be another one than when the dialog was opened.
void ClassifierCommand::save(const EvaluationOrder& order, const QString& file) {
    message_.clear();
    const QString why = evaluation_.classifierRefusal(order);
    if (!why.isEmpty()) message_.showError(tr("The classifier was not saved. %1").arg(why));
    evaluation_.saveClassifier(order, file);
}

void ClassifierCommand::tellSavedClassifier(const QString& file, const core::SavedClassifier& saved) {
    const QString path = pathText(file);
    const QString sentence =
        saved.tested == 0 ? tr("Saved the classifier as %1. There are no held-out images to test it on.").arg(path)
                          : tr("Saved the classifier as %1. It recognizes %2% of %Ln held-out images.", nullptr,
                               static_cast<int>(saved.tested))
                                .arg(path, panel_.locale().toString(100 * saved.accuracy, 'f', 1));
    tellWithFolder(message_, sentence, QFileInfo(file).absolutePath());
}

void ClassifierCommand::tellFailure(const QString& sentence, const ClassifierJob& job) {
    message_.offer(tr("The classifier was not saved. %1").arg(sentence), tr("Try again"), [this, job] {
        message_.clear();
        evaluation_.saveClassifier(job);
    });
}

}  // namespace ui
