#include "core/project/SweepResults.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>
#include <system_error>

#include "core/base/Error.h"
#include "core/project/RunFolder.h"
#include "core/project/RunList.h"
#include "core/training/LiveCurves.h"

namespace core {

namespace {

constexpr std::string_view kSweepCurves = "validation_";

/// The last values of its curves, into the row; a history that cannot be read has none.
void takeCurves(const RunPaths& paths, SweepRow& row) try {
    const std::string liveKid = liveCurve("kid");
    for (const CurvePoint& point : readRunHistory(paths).points) {
        if (point.curve.starts_with(kSweepCurves)) row.measured[point.curve] = point.value;
        if (point.curve == liveKid && std::isfinite(point.value)) row.liveKid = point.value;
    }
} catch (const Error&) {
    // Nothing was taken yet: a history is read as a whole.
}

bool isTimedRun(const RunPaths& paths) try {
    return readRunSettings(paths).training.choice("length") == "minutes";
} catch (const Error&) {
    return false;
}

}  // namespace

std::vector<SweepSummary> sweepsIn(std::span<const QueueEntry> queue) {
    std::vector<SweepSummary> sweeps;
    for (const QueueEntry& entry : queue) {
        if (entry.sweep.empty()) continue;
        auto sweep = std::ranges::find(sweeps, entry.sweep, &SweepSummary::name);
        if (sweep == sweeps.end()) sweep = sweeps.insert(sweeps.end(), SweepSummary{entry.sweep, entry.swept, 0, 0});
        ++sweep->runs;
        if (entry.state == QueueState::done) ++sweep->done;
    }
    return sweeps;
}

std::vector<SweepRow> sweepRows(const std::filesystem::path& project, const std::string& sweep) {
    std::vector<SweepRow> rows;
    for (const QueueEntry& entry : RunQueue(project).entries()) {
        if (entry.sweep != sweep) continue;
        SweepRow row;
        row.entry = entry;
        if (!entry.run.empty()) {
            const RunPaths paths(project, entry.run);
            std::error_code ignored;
            takeCurves(paths, row);
            row.hasRun = std::filesystem::exists(paths.folder, ignored);
            row.hasModel = std::filesystem::exists(paths.model() / "model.safetensors", ignored);
        }
        rows.push_back(std::move(row));
    }
    // A project that has trained nothing yet has no runs to list.
    const bool any = std::ranges::any_of(rows, &SweepRow::hasRun);
    if (any)
        for (const RunInfo& run : listRuns(project)) {
            const auto row = std::ranges::find(rows, run.id, [](const SweepRow& each) { return each.entry.run; });
            if (row == rows.end() || run.state == RunState::damaged) continue;
            row->epochs = run.epoch;
            row->created = run.created;
            row->step = run.step;
            row->isTimed = isTimedRun(RunPaths(project, run.id));
        }
    std::ranges::sort(rows, {}, [](const SweepRow& row) { return row.entry.id; });
    return rows;
}

std::string sweepColumnLabel(const QueueEntry& entry) {
    std::string label;
    for (const std::string& name : entry.swept) {
        const auto value = entry.training.settings.find(name);
        if (value == entry.training.settings.end()) continue;
        if (!label.empty()) label += '\n';
        label += name + ' ' + toText(value->second);
    }
    return label;
}

std::vector<CurveDescription> sweepCurves(std::span<const SweepRow> rows) {
    std::vector<CurveDescription> columns;
    const ModelFamily* family = rows.empty() ? nullptr : findFamily(rows.front().entry.training.family);
    if (family == nullptr) return columns;
    for (const CurveDescription& curve : family->curves) {
        const bool isKnown =
            std::ranges::any_of(rows, [&](const SweepRow& row) { return row.measured.contains(curve.id); });
        if (isKnown && !curve.perDimension && curve.id.starts_with(kSweepCurves)) columns.push_back(curve);
    }
    return columns;
}

std::string measureOfCurve(const std::string& curve) {
    return curve.starts_with(kSweepCurves) ? curve.substr(kSweepCurves.size()) : curve;
}

bool differInLength(std::span<const SweepRow> rows) {
    constexpr double kMuch = 1.1;
    double fewest = std::numeric_limits<double>::max();
    double most = 0;
    for (const SweepRow& row : rows) {
        const bool isSwept = std::ranges::find(row.entry.swept, "minutes") != row.entry.swept.end();
        if (!row.isTimed || isSwept || !row.epochs || row.entry.state != QueueState::done) continue;
        fewest = std::min(fewest, *row.epochs);
        most = std::max(most, *row.epochs);
    }
    return most > kMuch * fewest;
}

}  // namespace core
