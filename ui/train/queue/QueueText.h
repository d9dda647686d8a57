#pragma once

#include <QLocale>
#include <QString>

#include "core/training/Training.h"
#include "ui/train/queue/QueueController.h"

namespace ui {

/// What lists call it: its name, its run, or what it trains on which dataset.
QString queueEntryName(const core::QueueEntry& entry);

/// Where the training that runs is: how much of `phase` is done, 0 to 1; negative: unknown.
struct QueueStand {
    double fraction = -1;
    core::TrainingPhase phase = core::TrainingPhase::training;
};
QueueStand queueStandOf(const core::TrainingStatus& status);

/// Three lines for a list: name; state, dataset and sweep; what is wrong, or the settings that the preset does not
/// have.
QString queueEntryText(const core::QueueEntry& entry, const QueueController& queue, const QueueStand& stand,
                       const QLocale& locale);

/// Everything that is known about it, or what is wrong with it.
QString queueEntryHelp(const core::QueueEntry& entry, const QueueController& queue, const QLocale& locale);

}  // namespace ui
