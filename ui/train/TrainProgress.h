#pragma once

#include <QWidget>
#include <vector>

#include "core/model/ModelFamily.h"
#include "ui/train/RunOnScreen.h"
#include "ui/train/TrainingController.h"

class QGridLayout;
class QLabel;
class QProgressBar;

namespace ui {

class ElidedLabel;

/// Where a training run stands, in numbers: elapsed, time left, images/s, epoch, a bar, and the family's first curve:
/// the newest value while it runs, that of validation afterwards. While one is trained the numbers are its own; else
/// those of the run on screen. A line above them says whose they are.
class TrainProgress : public QWidget {
    Q_OBJECT

   public:
    explicit TrainProgress(TrainingController& training, QWidget* parent = nullptr);

    void showRun(const RunOnScreen& run);

   private:
    QLabel* addRow(QGridLayout* grid, const QString& name, const QString& text, const QString& help);
    /// Whether the numbers are those of the training controller: of what is trained, or of the open model.
    bool isOwn() const { return !training_.canStart() || run_.files == nullptr; }
    const core::History& history() const;
    void showStatus(const core::TrainingStatus& status);
    /// While nothing is trained: where the run on screen stands.
    void showStand();
    void showWhose();
    void showHistory();
    void showPoints(const std::vector<core::CurvePoint>& points);
    void showName();
    void showResult();
    void nameLoss(const QString& name, const core::CurveDescription& curve);
    /// False where there is no point of the curve.
    bool showNewest(const std::vector<core::CurvePoint>& points, const core::CurveDescription& curve);

    TrainingController& training_;
    RunOnScreen run_;
    ElidedLabel* whose_;
    const core::CurveDescription* curve_ = nullptr;       // the family's first one
    const core::CurveDescription* validation_ = nullptr;  // the same for validation; null where there is none
    QLabel* elapsed_;
    QLabel* left_;
    QLabel* speed_;
    QLabel* epoch_;
    std::vector<QWidget*> ofTraining_;  // rows that are there while one runs
    QLabel* lossName_ = nullptr;
    QLabel* loss_;
    QProgressBar* bar_;
};

}  // namespace ui
