#pragma once

#include "core/exporting/Exporter.h"

namespace ui {

class Session;

/// To export from the model on the table or, while one is in training, from its newest weights; without a model there
/// is none in it.
core::ExportRequest modelRequest(const Session& session);

/// The threads that an export may take: beside a training the renderer's share, like every drawing.
int exportThreads(const Session& session);

/// `settings` with the values of `before` where that has such as well and they are in range.
core::Settings carriedOver(const core::Settings& before, core::Settings settings);

}  // namespace ui
