#pragma once

#include <QLocale>
#include <QString>

#include "ui/common/text/LineParts.h"
#include "ui/train/RunsController.h"

namespace ui {

/// "Smooth (VAE)"; the id of a family that this version does not know.
QString familyLabel(const std::string& id);

/// How far it came: "epoch 12.3, 4 min 05 s".
QString lengthText(const core::RunInfo& run, const QLocale& locale);

/// What sets it apart from its model's defaults: "Sharper images, beta 4, 30 epochs". "Standard" where nothing does.
QString changesText(const core::RunInfo& run, const QLocale& locale);

/// Three lines for a list: name; state, model and how good; settings, how long and when.
QString runText(const StudioRun& run, const QLocale& locale);

/// The same in one line, without the name and with the dataset.
LineParts runSummary(const StudioRun& run, const QLocale& locale);

/// Everything that is known about it, or what is wrong with it.
QString runHelp(const StudioRun& run, const QLocale& locale);

}  // namespace ui
