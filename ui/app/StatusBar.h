#pragma once

#include <QStatusBar>
#include <QTimer>

#include "ui/app/StudioParts.h"

class QLabel;

namespace ui {

/// Tells at all times: dataset, model, what is running, images/s, device and threads, memory.
class StatusBar : public QStatusBar {
    Q_OBJECT

   public:
    explicit StatusBar(StudioParts& parts, QWidget* parent = nullptr);

   private:
    QLabel* addField(const QString& name, const QString& help, int stretch = 0);
    void showDataset();
    void showModel();
    void showActivity();
    void showMemory();
    void showUnsaved();

    StudioParts& parts_;
    QLabel* dataset_;
    QLabel* model_;
    QLabel* activity_;
    QLabel* unsaved_;
    QLabel* device_;
    QLabel* memory_;
    QTimer memoryTimer_;
};

}  // namespace ui
