#pragma once

#include <QLocale>
#include <QString>

#include "ui/train/queue/QueueController.h"

namespace ui {

/// What lists call it: its name, its run, or what it trains on which dataset.
QString queueEntryName(const core::QueueEntry& entry);

/// Three lines for a list: name; state, dataset and sweep; what is wrong, or the settings. `fraction` is how much of
/// the training that runs is done, 0 to 1; negative: unknown.
QString queueEntryText(const core::QueueEntry& entry, const QueueController& queue, double fraction,
                       const QLocale& locale);

/// Everything that is known about it, or what is wrong with it.
QString queueEntryHelp(const core::QueueEntry& entry, const QueueController& queue, const QLocale& locale);

}  // namespace ui
