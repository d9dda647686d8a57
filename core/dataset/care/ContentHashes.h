#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/dataset/Dataset.h"

namespace core {

/// SHA-256 of every sample of a dataset, by which exclusions and assigned classes find their samples: computed once for
/// a dataset and kept while it lives, for the last one that was asked for. Any thread; a second one waits for the
/// first.
class ContentHashes {
   public:
    using Values = std::shared_ptr<const std::vector<std::string>>;

    /// Of `dataset`, in the order of its samples; null when cancelled. Reads all of its bytes on the threads of
    /// `context` where they are not known yet, and tells it how many are done.
    Values of(const std::shared_ptr<const Dataset>& dataset, const JobContext& context = {});

   private:
    std::mutex mutex_;
    std::weak_ptr<const Dataset> dataset_;
    Values values_;
};

}  // namespace core
