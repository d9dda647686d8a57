#pragma once

#include <QWidget>
#include <vector>

#include "ui/evaluate/EvaluateController.h"

class QAction;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace ui {

class ElidedLabel;
class EvaluationPage;
class MessageLine;
class Theme;

/// The middle of the Evaluate workspace: how far the evaluation is, and below it the page of the last one, or of one
/// that is kept. Before the first, what an evaluation tells; while the first runs, its progress alone.
class EvaluateView : public QWidget {
    Q_OBJECT

   public:
    /// `start` and `cancel`: the commands that do it.
    EvaluateView(EvaluateController& evaluation, Theme& theme, QAction* start, QAction* cancel,
                 QWidget* parent = nullptr);

    void showRecord(const EvaluationPointer& record);
    /// Beside the one that is shown; empty: none.
    void setCompared(const std::vector<EvaluationPointer>& records);
    const EvaluationPointer& shown() const { return shown_; }
    /// That of the empty page.
    QPushButton& startButton() const { return *start_; }

   private:
    void buildProgress(QVBoxLayout* column, QAction* cancel);
    void buildEmpty(QVBoxLayout* column, QAction* start);
    void showState();
    bool isClassifier() const;
    QString progressText() const;

    EvaluateController& evaluation_;
    QWidget* progress_;
    ElidedLabel* title_;
    QProgressBar* bar_;
    QLabel* stage_;
    QLabel* other_;    // another model is open
    QLabel* waiting_;  // what comes here, while there is no page
    QWidget* above_;   // room around the progress while there is no page
    QWidget* below_;
    MessageLine* message_;
    QLabel* ofOther_;  // the page is not of the open model
    QWidget* empty_;
    QPushButton* start_;
    EvaluationPage* page_;
    EvaluationPointer shown_;
    bool compares_ = false;
};

}  // namespace ui
