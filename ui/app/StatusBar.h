#pragma once

#include <QStatusBar>
#include <QTimer>

#include "ui/data/DatasetController.h"
#include "ui/evaluate/EvaluateController.h"
#include "ui/explore/Session.h"
#include "ui/export/ExportController.h"
#include "ui/jobs/KeptStore.h"
#include "ui/jobs/ModelController.h"
#include "ui/train/TrainingController.h"

class QLabel;

namespace ui {

/// Tells at all times: dataset, model, what is running, images/s, device and threads, memory.
class StatusBar : public QStatusBar {
    Q_OBJECT

   public:
    StatusBar(const Session& session, const TrainingController& training, const DatasetController& datasets,
              const ModelController& models, const EvaluateController& evaluation, const ExportController& exports,
              const KeptStore& store, QWidget* parent = nullptr);

    /// What a command does, while the pointer is on it; an empty text ends it. It never hides what is running.
    void showTip(const QString& tip);

   private:
    QLabel* addField(const QString& name, const QString& help, int stretch = 0);
    void showDataset();
    void showModel();
    void showActivity();
    void showMemory();
    void showUnsaved();

    const Session& session_;
    const TrainingController& training_;
    const DatasetController& datasets_;
    const ModelController& models_;
    const EvaluateController& evaluation_;
    const ExportController& exports_;
    const KeptStore& store_;
    QLabel* dataset_;
    QLabel* model_;
    QLabel* activity_;
    QLabel* unsaved_;
    QLabel* device_;
    QLabel* memory_;
    QTimer memoryTimer_;
    QString tip_;
};

}  // namespace ui
