#pragma once

#include <QTemporaryDir>

#include "ui/common/theme/Theme.h"
#include "ui/train/ProbeController.h"
#include "ui/train/TrainPanel.h"

/// The panel of a training with the trainer behind it, on screen.
struct TrainDesk {
    TrainDesk() {
        panel.resize(320, 900);
        panel.show();
    }

    QTemporaryDir folder;
    ui::Theme theme;
    ui::Session session;
    ui::TrainingController training{session, folder.path().toStdString() + "/models"};
    ui::ProbeController probe;
    ui::TrainPanel panel{session, training, probe, theme};
};
