#pragma once

#include <memory>

#include "core/exporting/Exporter.h"

namespace ui {

class Session;

/// To export from the model on the table or, while one is in training, from its newest weights; without a model there
/// is none in it.
core::ExportRequest modelRequest(const Session& session);

/// The open dataset, where the model of the request was trained on it and generates such samples; else null.
std::shared_ptr<const core::Dataset> ownDataset(const Session& session, const core::ExportRequest& request);

/// The threads that an export may take: beside a training the renderer's share, like every drawing.
int exportThreads(const Session& session);

/// `settings` with the values of `before` where that has such as well and they are in range.
core::Settings carriedOver(const core::Settings& before, core::Settings settings);

}  // namespace ui
