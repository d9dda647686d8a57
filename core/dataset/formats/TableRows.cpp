#include "core/dataset/formats/TableRows.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <span>
#include <string_view>

#include "core/base/AsciiCase.h"
#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/dataset/formats/DelimitedText.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileProblem.h"

namespace core {

namespace {

constexpr std::uint64_t kLargestTable = 1ULL << 30;

// The first that a table has counts.
constexpr std::array<std::string_view, 9> kPathNames = {"path",  "file",       "filename",   "file_name", "filepath",
                                                        "image", "image_path", "image_name", "img"};
constexpr std::array<std::string_view, 7> kLabelNames = {"label",  "class",      "category", "target",
                                                         "labels", "class_name", "classname"};
constexpr std::array<std::string_view, 3> kSplitNames = {"split", "subset", "set"};

/// Index of the first of `names` among `columns`; -1 where there is none.
int columnOf(std::span<const std::string_view> names, const std::vector<std::string>& columns) {
    for (const std::string_view name : names)
        for (std::size_t index = 0; index < columns.size(); ++index)
            if (asciiLower(columns[index]) == name) return static_cast<int>(index);
    return -1;
}

/// "pets.csv:7"
std::string lineName(const std::filesystem::path& file, std::size_t line) {
    return file.filename().string() + ':' + std::to_string(line);
}

/// Into the rows, or into the skipped lines with what is wrong with it.
void addRow(TableRow row, const std::string& line, TableRows& table) {
    Message problem;
    if (row.path.empty())
        problem = Message("it names no file");
    else if (row.path.size() > kLongestRowPath)
        problem = Message("its path is longer than %1 bytes (%2)", kLongestRowPath, shownName(row.path));
    else if (row.label.size() > kLongestRowClass)
        problem = Message("the name of its class is longer than %1 bytes (%2)", kLongestRowClass, shownName(row.label));
    if (!problem.empty())
        table.skipped.push_back({line, problem, false});
    else
        table.rows.push_back(std::move(row));
}

void readCsv(std::string_view text, const std::filesystem::path& file, TableRows& table) {
    const std::vector<TextRecord> records = readDelimited(text);
    if (records.empty()) return;
    const std::vector<std::string>& first = records.front().cells;
    int path = columnOf(kPathNames, first);
    int label = columnOf(kLabelNames, first);
    const int split = columnOf(kSplitNames, first);
    const bool hasHeader = path >= 0 || label >= 0;
    if (!hasHeader) label = 1;
    if (path < 0) path = label == 0 ? 1 : 0;
    for (const TextRecord& record : std::span(records).subspan(hasHeader ? 1 : 0)) {
        const auto cell = [&](int column) {
            const auto index = static_cast<std::size_t>(column);
            return column >= 0 && index < record.cells.size() ? record.cells[index] : std::string();
        };
        if (record.open)
            table.skipped.push_back({lineName(file, record.line), Message("its quotation mark is not closed"), false});
        else
            addRow({cell(path), cell(label), hasHeader ? cell(split) : std::string()}, lineName(file, record.line),
                   table);
    }
}

/// What a value says as text; of an object, such as that of an image, its "path".
std::string textOf(const nlohmann::json& value) {
    if (value.is_string()) return std::string(withoutSpaces(value.get_ref<const std::string&>()));
    if (value.is_number() || value.is_boolean()) return value.dump();
    if (value.is_object() && value.contains("path") && value["path"].is_string()) return value["path"];
    return {};
}

std::string valueNamed(std::span<const std::string_view> names, const nlohmann::json& object) {
    std::vector<std::string> keys;
    for (const auto& item : object.items()) keys.push_back(item.key());
    const int found = columnOf(names, keys);
    return found < 0 ? std::string() : textOf(object[keys[static_cast<std::size_t>(found)]]);
}

void readJsonLines(std::string_view text, const std::filesystem::path& file, TableRows& table) {
    for (std::size_t line = 1; !text.empty(); ++line) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view content = withoutSpaces(text.substr(0, end));
        text.remove_prefix(std::min(text.size(), end + 1));
        if (content.empty()) continue;
        const nlohmann::json object = nlohmann::json::parse(content, nullptr, false);
        if (!object.is_object()) {
            table.skipped.push_back({lineName(file, line), Message("it is no JSON object"), false});
            continue;
        }
        addRow({valueNamed(kPathNames, object), valueNamed(kLabelNames, object), valueNamed(kSplitNames, object)},
               lineName(file, line), table);
    }
}

bool isJsonLinesName(const std::string& fileName) {
    const std::string name = asciiLower(fileName);
    return name.ends_with(".jsonl") || name.ends_with(".ndjson");
}

}  // namespace

TableRows readTableRows(const std::filesystem::path& file) {
    const std::vector<std::uint8_t> bytes = readFile(file, kLargestTable);
    std::string_view text = asText(bytes);
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        throw Error("Cannot read the table %1: it is UTF-16 text; save it as UTF-8.", quotedPath(file));
    if (text.find('\0') != std::string_view::npos)
        throw Error("Cannot read the table %1: it is not text; choose a CSV or JSON Lines file.", quotedPath(file));
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    TableRows table;
    if (isJsonLinesName(file.filename().string()))
        readJsonLines(text, file, table);
    else
        readCsv(text, file, table);
    if (table.rows.empty() && table.skipped.empty())
        throw Error("The table %1 is empty; it needs one image path per line.", quotedPath(file));
    return table;
}

std::vector<std::string> tableEndings() {
    return {".csv", ".tsv", ".jsonl", ".ndjson"};
}

bool isTableName(const std::string& fileName) {
    const std::string name = asciiLower(fileName);
    return std::ranges::any_of(tableEndings(), [&](const std::string& ending) { return name.ends_with(ending); });
}

}  // namespace core
