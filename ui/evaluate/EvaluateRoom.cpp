#include "ui/evaluate/EvaluateRoom.h"

#include <QPushButton>

#include "ui/evaluate/EvaluatePanel.h"
#include "ui/evaluate/EvaluateView.h"

namespace ui {

EvaluateRoom::EvaluateRoom(EvaluateControllers& evaluate, Session& session, Theme& theme, QWidget* window)
    : QObject(window),
      kept_(evaluate.kept),
      panel_(new EvaluatePanel(session, evaluate, theme, window)),
      view_(new EvaluateView(evaluate.evaluation, theme, panel_->startCommand(), panel_->cancelCommand(), window)) {
    panel_->explainStart(view_->startButton());
    connect(&evaluate.evaluation, &EvaluateController::recorded, this, [this, &evaluate](bool saved) {
        show(evaluate.evaluation.record());
        if (!saved) evaluate.kept.hold(evaluate.evaluation.record());
        evaluate.kept.refresh();
    });
    connect(&evaluate.kept, &KeptEvaluations::shown, this, [this, &evaluate](const EvaluationPointer& record) {
        evaluate.evaluation.continueFrom(record);
        show(record);
    });
    // What was measured of a model is there again with it.
    const auto showKept = [&session, &evaluate] {
        if (!session.model() || session.modelIsEmbedded() || session.modelPath().isEmpty() ||
            evaluate.evaluation.busy())
            return;
        evaluate.kept.showOf(session.modelPath().toStdString(), session.model()->weightsHash);
    };
    connect(&session, &Session::modelChanged, this, showKept);
    showKept();
    connect(&evaluate.kept, &KeptEvaluations::comparedChanged, view_, &EvaluateView::setCompared);
    if (evaluate.evaluation.record()) show(evaluate.evaluation.record());
}

void EvaluateRoom::show(const EvaluationPointer& record) {
    view_->showRecord(record);
    panel_->setShown(record);
    kept_.setOnScreen(record);
}

}  // namespace ui
