#include "ui/data/DatasetChoice.h"

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "core/base/Error.h"
#include "core/device/Device.h"

namespace ui {

namespace {

using KeptExclusions = core::ExclusionsBySource;

/// Entry by entry: what only one of them changed counts.
template <typename Key, typename Value, typename Merge>
std::map<Key, Value> mergedMaps(const std::map<Key, Value>& base, const std::map<Key, Value>& mine,
                                const std::map<Key, Value>& theirs, const Merge& merge) {
    const auto in = [](const std::map<Key, Value>& map, const Key& key) {
        const auto found = map.find(key);
        return found == map.end() ? std::nullopt : std::optional<Value>(found->second);
    };
    std::map<Key, Value> merged;
    for (const auto* map : {&mine, &theirs})
        for (const auto& [key, value] : *map)
            if (const std::optional<Value> both = merge(in(base, key), in(mine, key), in(theirs, key)))
                merged.insert_or_assign(key, *both);
    return merged;
}

std::optional<KeptExclusions> mergedExclusions(const KeptExclusions& base, const KeptExclusions& mine,
                                               const KeptExclusions& theirs) {
    const auto mergeCounts = [](const std::optional<std::size_t>& before, const std::optional<std::size_t>& one,
                                const std::optional<std::size_t>& other) { return one == before ? other : one; };
    using Left = std::optional<core::Exclusions>;
    const auto mergeDatasets = [&](const Left& before, const Left& one, const Left& other) -> Left {
        const auto keptIn = [](const Left& left) { return left ? left->kept : core::Exclusions().kept; };
        core::Exclusions both{mergedMaps(keptIn(before), keptIn(one), keptIn(other), mergeCounts)};
        return both.empty() ? std::nullopt : Left(std::move(both));
    };
    return mergedMaps(base, mine, theirs, mergeDatasets);
}

KeptFormat<KeptExclusions> exclusionsFormat() {
    return {&core::readExclusions, &core::writeExclusions, &mergedExclusions};
}

core::Exclusions exclusionsIn(const KeptExclusions& all, const std::string& source) {
    const auto found = all.find(source);
    return found == all.end() ? core::Exclusions() : found->second;
}

std::shared_ptr<const core::Dataset> wholeOf(const std::shared_ptr<const core::Dataset>& dataset) {
    return dataset && dataset->whole ? dataset->whole : dataset;
}

}  // namespace

DatasetChoice::DatasetChoice(Session& session, DatasetController& datasets, StudioProject& project, QObject* parent)
    : QObject(parent),
      session_(session),
      datasets_(datasets),
      store_(project.store()),
      file_(store_, this, core::exclusionsFile(project.path()), tr("images left out"), exclusionsFormat()) {
    datasets_.setPreparation([this] {
        prepared_ = revision_;
        return [all = file_.value()](const std::shared_ptr<const core::Dataset>& dataset,
                                     const core::JobContext& context) -> std::shared_ptr<const core::Dataset> {
            try {
                return core::applyExclusions(dataset, exclusionsIn(all, dataset->source), context);
            } catch (const core::Error&) {
                return dataset;  // it has changed so much that nothing would be left: all of it is shown
            }
        };
    });
    connect(&datasets_, &DatasetController::imported, this, [this] {
        if (prepared_ != revision_) apply();
    });
    connect(&job_, &NewestJob::busyChanged, this, &DatasetChoice::busyChanged);
    connect(&job_, &NewestJob::failed, this, &DatasetChoice::failed);
    connect(&store_, &KeptStore::failed, this, [this](const QObject* owner, const QString& sentence) {
        if (owner == this) Q_EMIT failed(sentence);
    });
    file_.onChange([this] {
        ++revision_;
        apply();
    });
    file_.read([this](const QString& problem) {
        if (!problem.isEmpty()) Q_EMIT failed(problem);
    });
}

DatasetChoice::~DatasetChoice() {
    datasets_.setPreparation({});
}

core::Exclusions DatasetChoice::of(const std::string& source) const {
    return exclusionsIn(file_.value(), source);
}

void DatasetChoice::put(const std::string& source, const core::Exclusions& exclusions) {
    KeptExclusions all = file_.value();
    if (exclusions.empty())
        all.erase(source);
    else
        all[source] = exclusions;
    ++revision_;
    file_.set(std::move(all));
}

void DatasetChoice::change(const core::Exclusions& after, std::shared_ptr<const core::Dataset> left,
                           const QString& text) {
    const std::string source = left->source;
    const core::Exclusions before = of(source);
    const auto exchange = [this, source](const core::Exclusions& exclusions) {
        put(source, exclusions);
        apply();
    };
    put(source, after);
    store_.did(
        text, [exchange, before] { exchange(before); }, [exchange, after] { exchange(after); });
    session_.setDataset(std::move(left));
}

void DatasetChoice::leaveOut(const std::vector<core::SampleGroup>& groups, core::HealthRemedy remedy) {
    const auto shown = session_.dataset();
    if (!shown || busy()) return;
    job_.start([this, shown, groups, remedy, before = of(shown->source)](const std::stop_token& stop,
                                                                         const NewestJob::Post& post) {
        const core::Exclusions after = core::withRemedy(before, *shown, groups, remedy);
        const auto left = core::applyExclusions(wholeOf(shown), after, core::JobContext(stop, {}, core::coreCount()));
        if (!left) return;
        post([this, shown, after, left] {
            if (session_.dataset() != shown || left->size() >= shown->size()) return;
            const int count = static_cast<int>(shown->size() - left->size());
            change(after, left, tr("Leave out %Ln image(s)", nullptr, count));
            Q_EMIT leftOut(count);
        });
    });
}

void DatasetChoice::useAll() {
    const auto shown = session_.dataset();
    if (!shown || !shown->whole || busy()) return;
    change({}, shown->whole, tr("Use all images"));
}

void DatasetChoice::apply() {
    const auto shown = session_.dataset();
    if (!shown) return;
    const core::Exclusions wanted = of(shown->source);
    if (wanted.empty() && !shown->whole) return;
    job_.start([this, whole = wholeOf(shown), wanted](const std::stop_token& stop, const NewestJob::Post& post) {
        const auto left = core::applyExclusions(whole, wanted, core::JobContext(stop, {}, core::coreCount()));
        if (!left) return;
        post([this, whole, left] {
            if (wholeOf(session_.dataset()) == whole && session_.dataset() != left) session_.setDataset(left);
        });
    });
}

}  // namespace ui
