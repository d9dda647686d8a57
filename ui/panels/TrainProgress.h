#pragma once

#include <QWidget>
#include <string>
#include <vector>

#include "ui/controllers/TrainingController.h"

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
    void showValue(double number);

    TrainingController& training_;
    std::string curve_;       // id of the family's first curve
    std::string validation_;  // of the same curve for validation
    QString plot_;
    QString unit_;
    QString help_;
    QString validationHelp_;
    QLabel* elapsed_;
    QLabel* left_;
    QLabel* speed_;
    QLabel* epoch_;
    QLabel* lossName_ = nullptr;
    QLabel* loss_;
    QProgressBar* bar_;
};

}  // namespace ui
