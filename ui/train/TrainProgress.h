#pragma once

#include <QWidget>
#include <vector>

#include "core/model/ModelFamily.h"
#include "ui/train/TrainingController.h"

class QGridLayout;
class QLabel;
class QProgressBar;

namespace ui {

/// Where the training stands, in numbers: elapsed, time left, images/s, epoch, a bar, and the family's first curve:
/// the newest value while it runs, that of validation afterwards.
class TrainProgress : public QWidget {
    Q_OBJECT

   public:
    explicit TrainProgress(TrainingController& training, QWidget* parent = nullptr);

   private:
    QLabel* addRow(QGridLayout* grid, const QString& name, const QString& text, const QString& help);
    void showStatus(const core::TrainingStatus& status);
    void showHistory();
    void showPoints(const std::vector<core::CurvePoint>& points);
    void showName();
    void showResult();
    void nameLoss(const QString& name, const core::CurveDescription& curve);
    /// False where there is no point of the curve.
    bool showNewest(const std::vector<core::CurvePoint>& points, const core::CurveDescription& curve);

    TrainingController& training_;
    const core::CurveDescription* curve_ = nullptr;       // the family's first one
    const core::CurveDescription* validation_ = nullptr;  // the same for validation; null where there is none
    QLabel* elapsed_;
    QLabel* left_;
    QLabel* speed_;
    QLabel* epoch_;
    QLabel* lossName_ = nullptr;
    QLabel* loss_;
    QProgressBar* bar_;
};

}  // namespace ui
