#include "app/commands/SweepTable.h"

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <string>

#include "app/commands/Measures.h"
#include "app/commands/TextFormat.h"
#include "core/base/Utf8.h"
#include "core/parameter/SettingsJson.h"

namespace app {

namespace {

using SweepJson = nlohmann::ordered_json;

constexpr int kKidDigits = 5;

/// The one that was measured exactly; else the last while it was trained, marked as such.
std::string kidCell(const core::SweepRow& row) {
    if (row.kid) return fixed(*row.kid, kKidDigits);
    return row.liveKid ? fixed(*row.liveKid, kKidDigits) + " (live)" : std::string();
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

/// What no title of a column says: on which images they were measured.
std::string lossesOf(const std::vector<core::CurveDescription>& columns) {
    std::string names;
    for (std::size_t at = 0; at < columns.size(); ++at)
        names += (at == 0 ? "" : at + 1 < columns.size() ? ", " : " and ") + columns[at].plot;
    return names + ": on the validation images, at the last validation of each run";
}

}  // namespace

void printSweepTable(const std::vector<core::SweepRow>& rows) {
    if (rows.empty()) return;
    const std::vector<core::CurveDescription> columns = core::sweepCurves(rows);
    std::vector<std::vector<std::string>> lines{rows.front().entry.swept};
    lines.front().insert(lines.front().end(), {"run", "state", "epochs"});
    for (const core::CurveDescription& column : columns) lines.front().push_back(column.plot);
    const bool hasKid = std::ranges::any_of(rows, [](const core::SweepRow& row) { return !kidCell(row).empty(); });
    const bool hasFactors =
        std::ranges::any_of(rows, [](const core::SweepRow& row) { return row.disentanglement.has_value(); });
    if (hasKid) lines.front().emplace_back("KID");
    if (hasFactors) lines.front().emplace_back("Disentanglement (DCI)");
    for (const core::SweepRow& row : rows) {
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
        if (hasKid) cells.push_back(kidCell(row));
        if (hasFactors) cells.push_back(row.disentanglement ? fixed(*row.disentanglement, 3) : "");
        lines.push_back(std::move(cells));
    }
    std::vector<std::size_t> widths(lines.front().size(), 0);
    for (const auto& cells : lines)
        for (std::size_t column = 0; column < cells.size(); ++column)
            widths[column] = std::max(widths[column], core::codePoints(cells[column]).size());
    if (!columns.empty()) std::printf("%s\n", lossesOf(columns).c_str());
    for (const auto& cells : lines) printSweepRow(cells, widths);
    if (core::differInLength(rows))
        std::printf(
            "Runs that are limited by time differ in how many epochs they are trained; --epochs makes them "
            "comparable.\n");
}

SweepJson sweepJson(const std::vector<core::SweepRow>& rows) {
    const std::vector<core::CurveDescription> columns = core::sweepCurves(rows);
    SweepJson list = SweepJson::array();
    for (const core::SweepRow& row : rows) {
        SweepJson settings = SweepJson::object();
        for (const std::string& name : row.entry.swept)
            if (const auto value = row.entry.training.settings.find(name); value != row.entry.training.settings.end())
                settings[name] = core::toJson(value->second);
        SweepJson validation = SweepJson::object();
        for (const core::CurveDescription& column : columns)
            if (const auto value = row.measured.find(column.id); value != row.measured.end())
                validation[withUnit(core::measureOfCurve(column.id), column.unit)] = value->second;
        SweepJson line = {{"id", row.entry.id},
                          {"name", row.entry.name},
                          {"run", row.entry.run.empty() ? SweepJson() : SweepJson(row.entry.run)},
                          {"state", core::wordOf(row.entry.state)},
                          {"epochs", row.epochs ? SweepJson(*row.epochs) : SweepJson()},
                          {"settings", settings},
                          {"validation", validation}};
        if (row.kid) line["kid"] = *row.kid;
        if (row.liveKid) line["live_kid"] = *row.liveKid;
        if (row.disentanglement) line["dci"] = *row.disentanglement;
        if (!row.entry.problem.empty()) line["message"] = row.entry.problem.english();
        list.push_back(std::move(line));
    }
    return list;
}

}  // namespace app
