#include "ui/data/DatasetChoice.h"

#include <map>
#include <utility>

#include "core/base/Error.h"
#include "core/dataset/care/KeptCopies.h"
#include "core/device/Device.h"
#include "core/files/Sha256.h"
#include "ui/data/KeptEdits.h"
#include "ui/jobs/ErrorText.h"

namespace ui {

using core::DatasetEdits;

namespace {

template <typename Edits>
Edits entryOf(const std::map<std::string, Edits>& all, const std::string& source) {
    const auto found = all.find(source);
    return found == all.end() ? Edits() : found->second;
}

/// Saves it where it is another one.
template <typename Edits>
void setEntry(KeptFile<std::map<std::string, Edits>>& file, const std::string& source, const Edits& edits) {
    std::map<std::string, Edits> all = file.value();
    if (edits.empty())
        all.erase(source);
    else
        all[source] = edits;
    if (all != file.value()) file.set(std::move(all));
}

}  // namespace

DatasetChoice::DatasetChoice(Session& session, DatasetController& datasets, StudioProject& project, QObject* parent)
    : QObject(parent),
      session_(session),
      datasets_(datasets),
      store_(project.store()),
      exclusions_(store_, this, core::exclusionsFile(project.path()), tr("images left out"), exclusionsFormat()),
      labels_(store_, this, core::labelsFile(project.path()), tr("changes to classes"), labelsFormat()) {
    datasets_.setPreparation([this] {
        prepared_ = revision_;
        return [exclusions = exclusions_.value(), labels = labels_.value(), hashes = hashes_](
                   const Pointer& dataset, const core::JobContext& context) -> Pointer {
            try {
                const core::DatasetEdits edits{entryOf(exclusions, dataset->source), entryOf(labels, dataset->source)};
                return core::applyEdits(dataset, edits, *hashes, context);
            } catch (const core::Error&) {
                return dataset;  // it has changed so much that nothing would be left: all of it is shown
            }
        };
    });
    connect(&datasets_, &DatasetController::imported, this, [this] {
        if (prepared_ != revision_) apply();
    });
    connect(&job_, &NewestJob::busyChanged, this, [this] {
        work();
        Q_EMIT busyChanged(busy());
    });
    connect(&job_, &NewestJob::failed, this, [this](const QString& sentence) {
        waiting_.clear();
        stale_ = false;
        Q_EMIT failed(sentence);
    });
    connect(&store_, &KeptStore::failed, this, [this](const QObject* owner, const QString& sentence) {
        if (owner == this) Q_EMIT failed(sentence);
    });
    connect(&store_, &KeptStore::savedAfterAll, this, [this](const QObject* owner, const QString& sentence) {
        if (owner == this) Q_EMIT savedAfterAll(sentence);
    });
    connect(&store_, &KeptStore::doing, this, &DatasetChoice::undoOutdated);
    connect(&session_, &Session::datasetChanged, this, &DatasetChoice::noticeDataset);
    noticeDataset();
    exclusions_.onChange([this] { takeKept(); });
    labels_.onChange([this] { takeKept(); });
    const auto tell = [this](const QString& problem) {
        if (!problem.isEmpty()) Q_EMIT failed(problem);
    };
    exclusions_.read(tell);
    labels_.read(tell);
}

void DatasetChoice::noticeDataset() {
    const std::string source = session_.dataset() ? session_.dataset()->source : std::string();
    // An edit puts the same dataset onto the table again.
    if (std::exchange(shownSource_, source) != source) Q_EMIT undoOutdated();
}

void DatasetChoice::takeKept() {
    ++revision_;
    apply();
}

DatasetChoice::~DatasetChoice() {
    datasets_.setPreparation({});
}

DatasetChoice::Pointer DatasetChoice::wholeOf(const Pointer& dataset) {
    return dataset && dataset->whole ? dataset->whole : dataset;
}

DatasetEdits DatasetChoice::of(const std::string& source) const {
    return {entryOf(exclusions_.value(), source), entryOf(labels_.value(), source)};
}

DatasetEdits DatasetChoice::edits() const {
    return session_.dataset() ? of(session_.dataset()->source) : DatasetEdits();
}

DatasetEdits DatasetChoice::classEdits() const {
    if (!session_.dataset()) return {};
    const auto found = labels_.value().find(session_.dataset()->source);
    if (found == labels_.value().end()) return {};
    const core::LabelEdits& labels = found->second;
    return {{}, {labels.renamed, labels.dropped, labels.added, {}, labels.weights}};
}

void DatasetChoice::put(const std::string& source, const DatasetEdits& edits) {
    ++revision_;
    setEntry(exclusions_, source, edits.exclusions);
    setEntry(labels_, source, edits.labels);
}

void DatasetChoice::remember(const QString& text, const Pointer& dataset, const DatasetEdits& before,
                             const DatasetEdits& after) {
    const std::string source = dataset->source;
    const auto otherDataset = [this, source, name = QString::fromStdString(dataset->name)] {
        return session_.dataset() && session_.dataset()->source == source ? QString() : name;
    };
    const auto exchange = [this, source](const DatasetEdits& edits) {
        put(source, edits);
        apply();
    };
    store_.did(
        text, [exchange, before] { exchange(before); }, [exchange, after] { exchange(after); }, otherDataset);
}

void DatasetChoice::leaveOut(const std::vector<core::SampleGroup>& groups, core::HealthRemedy remedy) {
    const auto change = [groups, remedy](DatasetEdits edits, const core::Dataset& dataset, const core::JobContext&) {
        if (remedy == core::HealthRemedy::keepOne) return core::withOneOfEach(std::move(edits), dataset, groups);
        edits.exclusions = core::withRemedy(std::move(edits.exclusions), dataset, groups, remedy);
        return edits;
    };
    ask({session_.dataset(), {}, {}, change});
}

void DatasetChoice::leaveOut(const Pointer& shown, const std::vector<std::uint32_t>& samples) {
    const auto change = [samples](DatasetEdits edits, const core::Dataset& dataset, const core::JobContext&) {
        edits.exclusions = core::withRemedy(std::move(edits.exclusions), dataset,
                                            std::vector<core::SampleGroup>{samples}, core::HealthRemedy::leaveOut);
        return edits;
    };
    ask({shown, {}, {}, change});
}

void DatasetChoice::bringBack(const std::vector<std::uint32_t>& samples) {
    const auto change = [samples](DatasetEdits edits, const core::Dataset& dataset, const core::JobContext&) {
        std::vector<std::uint8_t> room;
        for (const std::uint32_t index : samples)
            edits.exclusions.kept.erase(core::sha256(dataset.readSample(index, room)));
        return edits;
    };
    const int count = static_cast<int>(samples.size());
    ask({wholeOf(session_.dataset()), tr("Bring back %Ln image(s)", nullptr, count),
         tr("%Ln image(s) brought back.", nullptr, count), change});
}

void DatasetChoice::useAll() {
    const auto shown = session_.dataset();
    if (!shown || !shown->whole) return;
    const auto all = [](DatasetEdits edits) {
        edits.exclusions = {};
        edits.labels.dropped.clear();
        return edits;
    };
    const QString text = tr("Use all images");
    const DatasetEdits before = of(shown->source);
    const DatasetEdits after = all(before);
    if (!after.empty() || busy()) {
        ask({shown, text, tr("All images are used again."),
             [all](const DatasetEdits& edits, const core::Dataset&, const core::JobContext&) { return all(edits); }});
        return;
    }
    put(shown->source, after);
    remember(text, shown, before, after);
    session_.setDataset(shown->whole);
}

void DatasetChoice::edit(const Pointer& shown, const QString& text, const QString& sentence, Change change) {
    ask({shown, text, sentence, std::move(change)});
}

void DatasetChoice::ask(Wanted wanted) {
    if (!wanted.shown) return;
    waiting_.push_back(std::move(wanted));
    work();
}

void DatasetChoice::apply() {
    stale_ = true;
    work();
}

DatasetChoice::Made DatasetChoice::make(core::ContentHashes& hashes, const std::vector<Wanted>& asked,
                                        const DatasetEdits& before, const Pointer& whole, std::size_t size,
                                        bool together, const core::JobContext& context) {
    Made made;
    DatasetEdits edits = before;
    if (asked.empty()) made.result = core::applyEdits(whole, edits, hashes, context);
    for (const Wanted& each : asked) {
        try {
            DatasetEdits after = each.change(edits, *each.shown, context);
            int count = 0;
            if (!together || &each == &asked.back() || each.countsLeftOut()) {
                Pointer result = core::applyEdits(whole, after, hashes, context);
                if (!result) return {};
                const std::size_t had = std::exchange(size, result->size());
                count = had > size ? static_cast<int>(had - size) : 0;
                made.result = std::move(result);
            }
            if (after == edits) continue;
            made.changes.push_back({each, std::exchange(edits, after), after, count});
        } catch (const core::Error& error) {
            made.problem = errorText(error);
        }
    }
    return made;
}

void DatasetChoice::work() {
    if (job_.busy()) return;  // its end comes back here
    const auto shown = session_.dataset();
    if (waiting_.empty() && shown && of(shown->source).empty() && !shown->whole) stale_ = false;
    if (waiting_.empty() && (!stale_ || !shown)) return;
    // Those of one dataset at a time: another one may have been opened since.
    const Pointer whole = wholeOf(waiting_.empty() ? shown : waiting_.front().shown);
    std::vector<Wanted> asked;
    for (const Wanted& each : waiting_) {
        if (wholeOf(each.shown) != whole) break;
        asked.push_back(each);
    }
    const std::size_t size = shown && wholeOf(shown) == whole ? shown->size() : whole->size();
    job_.start([this, hashes = hashes_, whole, asked, size, revision = revision_, before = of(whole->source)](
                   const std::stop_token& stop, const NewestJob::Post& post) {
        const core::JobContext context(stop, {}, core::coreCount());
        Made made = make(*hashes, asked, before, whole, size, true, context);
        // One that cannot be does not take the others with it.
        if (!made.problem.isEmpty() && asked.size() > 1)
            made = make(*hashes, asked, before, whole, size, false, context);
        if (context.stopRequested()) return;
        post([this, whole, revision, count = asked.size(), made = std::move(made)] {
            if (revision == revision_) adopt(whole, count, made);  // else it is computed anew
        });
    });
}

void DatasetChoice::adopt(const Pointer& whole, std::size_t asked, const Made& made) {
    waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(asked));
    if (wholeOf(session_.dataset()) == whole) stale_ = false;
    if (!made.changes.empty()) put(whole->source, made.changes.back().after);
    for (const Done& each : made.changes) {
        const QString text =
            each.wanted.countsLeftOut() ? tr("Leave out %Ln image(s)", nullptr, each.leftOut) : each.wanted.text;
        remember(text, whole, each.before, each.after);
    }
    if (made.result && wholeOf(session_.dataset()) == whole && session_.dataset() != made.result)
        session_.setDataset(made.result);
    for (const Done& each : made.changes) {
        if (each.wanted.countsLeftOut())
            Q_EMIT leftOut(each.leftOut);
        else
            Q_EMIT edited(each.wanted.sentence);
    }
    if (!made.problem.isEmpty()) Q_EMIT failed(made.problem);
}

}  // namespace ui
