#pragma once

#include <memory>

#include "core/dataset/DatasetCache.h"

namespace app {

/// Where the commands keep datasets that took long to read: $XDG_CACHE_HOME/imago/datasets, or ~/.cache/imago/datasets.
/// Null where neither is known, or where `isUsed` is false: with --no-cache.
std::unique_ptr<core::DatasetCache> datasetCache(bool isUsed = true);

}  // namespace app
