#include "core/project/SweepDataset.h"

#include <cstddef>
#include <utility>

#include "core/dataset/Import.h"
#include "core/project/ProjectEdits.h"

namespace core {

namespace {
constexpr std::uint64_t kOriginalsSeed = 1;
}

std::shared_ptr<const Dataset> datasetOfRun(const SavedModel& model, const RunPaths& run,
                                            const std::shared_ptr<const Dataset>& open, const JobContext& context,
                                            const DatasetCache* cache) {
    std::shared_ptr<const Dataset> whole = open && open->whole ? open->whole : open;
    const bool isOpen = whole && whole->spec == model.snapshot->spec().sample &&
                        sourcePlace(whole->source) == sourcePlace(model.datasetSource);
    if (isOpen) {
        const DatasetEdits edits = open->edits ? *open->edits : DatasetEdits();
        if (edits == model.edits) return open;
    } else {
        whole = importDataset(model.datasetSource, readRunSettings(run).importSettings, context.part(0, 0.9), cache)
                    .dataset;
    }
    return whole ? applyEdits(whole, model.edits, context.part(0.9, 1)) : nullptr;
}

SweepOriginals sweepOriginals(const Dataset& dataset, const EvaluationSplit& split, std::size_t count) {
    SweepOriginals originals;
    originals.heldOut = !split.heldOut.empty();
    originals.indices = someOf(originals.heldOut ? split.heldOut : split.training, count, kOriginalsSeed);
    for (const std::uint32_t index : originals.indices) {
        Sample sample{dataset.spec, std::vector<std::uint8_t>(dataset.spec.bytes())};
        dataset.copySample(index, sample.bytes);
        originals.samples.push_back(std::move(sample));
        if (dataset.hasLabels()) originals.labels.push_back(dataset.labels[index]);
    }
    return originals;
}

}  // namespace core
