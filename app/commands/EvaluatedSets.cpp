#include "app/commands/EvaluatedSets.h"

#include <utility>
#include <vector>

#include "app/commands/DatasetStore.h"
#include "app/commands/ExitCode.h"
#include "app/commands/ModelDataset.h"
#include "app/commands/ModelPath.h"
#include "app/commands/TextFormat.h"
#include "core/dataset/Import.h"
#include "core/dataset/care/DuplicateNotes.h"
#include "core/dataset/care/DuplicateSearch.h"
#include "core/project/ModelSplit.h"

namespace app {

namespace {

/// Null when cancelled.
std::shared_ptr<const core::Dataset> openedSet(const std::string& source, const core::Settings& settings,
                                               const Interrupt& interrupt, ProgressLine& progress, int threads) {
    core::ProgressRate rate;
    const auto tell = [&](const core::Progress& state) { progress.show(readingText(state, rate)); };
    const auto cache = datasetCache();
    return core::importDataset(source, settings, core::JobContext(interrupt.token(), tell, threads), cache.get())
        .dataset;
}

/// What an earlier training, or the studio, found; nothing where none looked.
std::optional<std::vector<core::SampleGroup>> knownDuplicates(const core::Dataset& dataset) {
    const core::DuplicateMemory memory = core::duplicatesIn(datasetCache());
    return memory.recall ? memory.recall(dataset) : std::nullopt;
}

/// The split of a model; the duplicates are looked for where nothing else tells what its training moved. Nothing when
/// cancelled.
std::optional<core::EvaluationSplit> splitFor(const core::SavedModel& model, const EvaluatedSources& sources,
                                              const core::Dataset& dataset, const Interrupt& interrupt,
                                              ProgressLine& progress) {
    if (!core::needsDuplicates(model, sources.model, dataset))
        return core::splitOfModel(model, sources.model, dataset, knownDuplicates(dataset));
    const auto tell = [&](const core::Progress& state) { progress.show(duplicateSearchText(state)); };
    const core::DuplicateSearch found = core::findDuplicates(
        dataset, core::JobContext(interrupt.token(), tell, sources.threads), core::duplicatesIn(datasetCache()));
    if (found.outcome == core::Outcome::cancelled) return std::nullopt;
    return core::splitOfModel(model, sources.model, dataset, found.groups);
}

}  // namespace

EvaluatedSets openEvaluated(const EvaluatedSources& sources, const Interrupt& interrupt, ProgressLine& progress) {
    EvaluatedSets sets;
    if (!sources.images.empty()) {
        if (sources.dataset.empty())
            throw UsageError("--dataset is missing; name the dataset to compare the images with.");
        const auto dataset =
            openedSet(sources.dataset, core::Settings(core::importParameters()), interrupt, progress, sources.threads);
        if (!dataset) return sets;
        sets.images =
            openedSet(sources.images, core::importSettingsFor(dataset->spec), interrupt, progress, sources.threads);
        if (!sets.images) return sets;
        sets.dataset = dataset;
        sets.split = core::splitBySource(*dataset);
        if (const auto duplicates = knownDuplicates(*dataset))
            sets.split.straddling = core::straddlingSamples(sets.split, *duplicates);
        return sets;
    }
    sets.model = openModel(sources.model);
    const core::SavedModel& model = *sets.model;
    const std::string source = datasetFor(model, sources.dataset);
    if (source.empty()) throw UsageError("--dataset is missing; name the dataset to evaluate on.");
    sets.dataset = openForModel(source, model, interrupt.token(), progress, sources.threads,
                                sources.dataset.empty() ? model.edits : core::DatasetEdits());
    if (!sets.dataset) return sets;
    if (auto split = splitFor(model, sources, *sets.dataset, interrupt, progress))
        sets.split = std::move(*split);
    else
        sets.dataset = nullptr;
    return sets;
}

}  // namespace app
