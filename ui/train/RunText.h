#pragma once

#include <QLocale>
#include <QString>

#include "ui/train/RunsController.h"

namespace ui {

/// How far it came: "epoch 12.3, 4 min 05 s".
QString lengthText(const core::RunInfo& run, const QLocale& locale);

/// Three lines for a list: name; state, how good, kind and dataset; how long and when.
QString runText(const StudioRun& run, const QLocale& locale);

/// Everything that is known about it, or what is wrong with it.
QString runHelp(const StudioRun& run, const QLocale& locale);

}  // namespace ui
