#include "app/commands/SweepTable.h"

#include <algorithm>
#include <cstdio>
#include <limits>
#include <string_view>

#include "app/commands/Measures.h"
#include "app/commands/TextFormat.h"
#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/model/ModelFamily.h"
#include "core/parameter/SettingsJson.h"
#include "core/project/RunFolder.h"
#include "core/project/RunList.h"

namespace app {

namespace {

using SweepJson = nlohmann::ordered_json;

constexpr std::string_view kValidationCurves = "validation_";

/// What the table shows of a family, in the order of its curves.
std::vector<core::CurveDescription> sweepColumnsOf(const std::vector<SweepRow>& rows) {
    std::vector<core::CurveDescription> columns;
    const core::ModelFamily* family = rows.empty() ? nullptr : core::findFamily(rows.front().entry.training.family);
    if (family == nullptr) return columns;
    for (const core::CurveDescription& curve : family->curves) {
        const bool isKnown =
            std::ranges::any_of(rows, [&](const SweepRow& row) { return row.measured.contains(curve.id); });
        if (isKnown && !curve.perDimension && curve.id.starts_with(kValidationCurves)) columns.push_back(curve);
    }
    return columns;
}

std::map<std::string, double> lastValidation(const std::filesystem::path& project, const std::string& run) try {
    std::map<std::string, double> values;
    if (run.empty()) return values;
    for (const core::CurvePoint& point : core::readRunHistory(core::RunPaths(project, run)).points)
        if (point.curve.starts_with(kValidationCurves)) values[point.curve] = point.value;
    return values;
} catch (const core::Error&) {
    return {};
}

bool isTimedRun(const std::filesystem::path& project, const std::string& run) try {
    return core::readRunSettings(core::RunPaths(project, run)).training.choice("length") == "minutes";
} catch (const core::Error&) {
    return false;
}

void printSweepRow(const std::vector<std::string>& cells, const std::vector<std::size_t>& widths) {
    std::string line;
    for (std::size_t column = 0; column < cells.size(); ++column) {
        line += cells[column];
        const std::size_t width = core::codePoints(cells[column]).size();
        if (column + 1 < cells.size()) line += std::string(widths[column] - width + 2, ' ');
    }
    std::printf("%s\n", line.c_str());
}

}  // namespace

std::vector<SweepRow> sweepRows(const std::filesystem::path& project, const std::string& sweep) {
    std::vector<SweepRow> rows;
    for (const core::QueueEntry& entry : core::RunQueue(project).entries())
        if (entry.sweep == sweep) rows.push_back({entry, lastValidation(project, entry.run)});
    for (const core::RunInfo& run : core::listRuns(project)) {
        const auto row = std::ranges::find(rows, run.id, [](const SweepRow& each) { return each.entry.run; });
        if (row == rows.end() || run.state == core::RunState::damaged) continue;
        row->epochs = run.epoch;
        row->isTimed = isTimedRun(project, run.id);
    }
    std::ranges::sort(rows, {}, [](const SweepRow& row) { return row.entry.id; });
    return rows;
}

bool differInLength(const std::vector<SweepRow>& rows) {
    constexpr double kMuch = 1.1;
    double fewest = std::numeric_limits<double>::max();
    double most = 0;
    for (const SweepRow& row : rows) {
        const bool isSwept = std::ranges::find(row.entry.swept, "minutes") != row.entry.swept.end();
        if (!row.isTimed || isSwept || !row.epochs || row.entry.state != core::QueueState::done) continue;
        fewest = std::min(fewest, *row.epochs);
        most = std::max(most, *row.epochs);
    }
    return most > kMuch * fewest;
}

void printSweepTable(const std::vector<SweepRow>& rows) {
    if (rows.empty()) return;
    const std::vector<core::CurveDescription> columns = sweepColumnsOf(rows);
    std::vector<std::vector<std::string>> lines{rows.front().entry.swept};
    lines.front().insert(lines.front().end(), {"run", "state", "epochs"});
    for (const core::CurveDescription& column : columns) lines.front().push_back(column.plot);
    for (const SweepRow& row : rows) {
        std::vector<std::string> cells;
        for (const std::string& name : rows.front().entry.swept) {
            const auto value = row.entry.training.settings.find(name);
            cells.push_back(value == row.entry.training.settings.end() ? "" : core::toText(value->second));
        }
        cells.push_back(core::withoutControls(row.entry.run));
        cells.push_back(core::wordOf(row.entry.state));
        cells.push_back(row.epochs ? fixed(*row.epochs, 1) : "");
        for (const core::CurveDescription& column : columns) {
            const auto value = row.measured.find(column.id);
            cells.push_back(value == row.measured.end() ? "" : valueText(value->second, column.unit));
        }
        lines.push_back(std::move(cells));
    }
    std::vector<std::size_t> widths(lines.front().size(), 0);
    for (const auto& cells : lines)
        for (std::size_t column = 0; column < cells.size(); ++column)
            widths[column] = std::max(widths[column], core::codePoints(cells[column]).size());
    for (const auto& cells : lines) printSweepRow(cells, widths);
    if (differInLength(rows))
        std::printf(
            "Runs that are limited by time differ in how many epochs they are trained; --epochs makes them "
            "comparable.\n");
}

SweepJson sweepJson(const std::vector<SweepRow>& rows) {
    const std::vector<core::CurveDescription> columns = sweepColumnsOf(rows);
    SweepJson list = SweepJson::array();
    for (const SweepRow& row : rows) {
        SweepJson settings = SweepJson::object();
        for (const std::string& name : row.entry.swept)
            if (const auto value = row.entry.training.settings.find(name); value != row.entry.training.settings.end())
                settings[name] = core::toJson(value->second);
        SweepJson validation = SweepJson::object();
        for (const core::CurveDescription& column : columns)
            if (const auto value = row.measured.find(column.id); value != row.measured.end())
                validation[withUnit(column.id.substr(kValidationCurves.size()), column.unit)] = value->second;
        SweepJson line = {{"id", row.entry.id},
                          {"name", row.entry.name},
                          {"run", row.entry.run.empty() ? SweepJson() : SweepJson(row.entry.run)},
                          {"state", core::wordOf(row.entry.state)},
                          {"epochs", row.epochs ? SweepJson(*row.epochs) : SweepJson()},
                          {"settings", settings},
                          {"validation", validation}};
        if (!row.entry.problem.empty()) line["message"] = row.entry.problem.english();
        list.push_back(std::move(line));
    }
    return list;
}

}  // namespace app
