#include "app/commands/SweepTable.h"

#include <algorithm>
#include <cstdio>
#include <string_view>

#include "app/commands/Measures.h"
#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/model/ModelFamily.h"
#include "core/parameter/SettingsJson.h"
#include "core/project/RunFolder.h"

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
    std::ranges::sort(rows, {}, [](const SweepRow& row) { return row.entry.id; });
    return rows;
}

void printSweepTable(const std::vector<SweepRow>& rows) {
    if (rows.empty()) return;
    const std::vector<core::CurveDescription> columns = sweepColumnsOf(rows);
    std::vector<std::vector<std::string>> lines{rows.front().entry.swept};
    lines.front().insert(lines.front().end(), {"run", "state"});
    for (const core::CurveDescription& column : columns) lines.front().push_back(column.plot);
    for (const SweepRow& row : rows) {
        std::vector<std::string> cells;
        for (const std::string& name : rows.front().entry.swept) {
            const auto value = row.entry.training.settings.find(name);
            cells.push_back(value == row.entry.training.settings.end() ? "" : core::toText(value->second));
        }
        cells.push_back(core::withoutControls(row.entry.run));
        cells.push_back(core::wordOf(row.entry.state));
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
                          {"settings", settings},
                          {"validation", validation}};
        if (!row.entry.problem.empty()) line["message"] = row.entry.problem.english();
        list.push_back(std::move(line));
    }
    return list;
}

}  // namespace app
