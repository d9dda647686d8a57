#include "app/commands/ModelDataset.h"

#include <utility>

#include "app/commands/TextFormat.h"
#include "core/dataset/Import.h"

namespace app {

std::shared_ptr<const core::Dataset> openForModel(const std::string& source, const core::SampleSpec& spec,
                                                  std::stop_token stop, ProgressLine& progress, int threads) {
    const auto tell = [&progress](const core::Progress& state) {
        progress.show("Opening the dataset: " + withThousands(static_cast<std::int64_t>(state.done)));
    };
    return core::importDataset(source, core::importOptionsFor(spec), core::JobContext(std::move(stop), tell, threads))
        .dataset;
}

}  // namespace app
