#pragma once

#include <filesystem>
#include <memory>
#include <optional>

#include "core/base/JobContext.h"
#include "core/dataset/DatasetCache.h"
#include "core/project/RunQueue.h"
#include "ui/train/TrainingHome.h"

namespace ui {

/// What is to hand when the turn of a queued training comes.
struct QueueTable {
    std::filesystem::path project;
    std::shared_ptr<const core::Dataset> open;        ///< the session's, which need not be read again; may be null
    std::shared_ptr<const core::DatasetCache> cache;  ///< null: none
};

/// Opens the dataset of a queued training, with the project's edits as it wants them, and makes of it what is trained.
/// Nothing where `context` asks to stop. Touches the disk, and may take minutes. Throws core::Error: the dataset is
/// gone, the settings do not fit it.
std::optional<QueuedRun> prepareTurn(const core::ClaimedEntry& claimed, const QueueTable& table,
                                     const core::JobContext& context);

}  // namespace ui
