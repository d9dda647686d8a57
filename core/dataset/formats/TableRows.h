#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/dataset/ImportReport.h"

namespace core {

/// Bytes of a path in a table, and of the name of a class: no file system has longer ones. Lines that have are skipped.
inline constexpr std::size_t kLongestRowPath = 4096;
inline constexpr std::size_t kLongestRowClass = 255;

/// A row of a table of images.
struct TableRow {
    std::string path;   ///< as the table has it
    std::string label;  ///< empty where it has none
    std::string split;  ///< "train", "test"; empty where it has none
};

struct TableRows {
    std::vector<TableRow> rows;        ///< in the table's order
    std::vector<SkippedFile> skipped;  ///< lines that name no image, as "table.csv:7"
};

/// The rows of a CSV file (see readDelimited()) or, where its name ends in .jsonl or .ndjson, of JSON Lines. Columns
/// are found by their names in the first line: path, file, filename or image; label, class, category or target; split.
/// A CSV file without such names has the path in the first column and the label in the second. Throws Error: not
/// readable, no text in UTF-8, empty.
TableRows readTableRows(const std::filesystem::path& file);

/// True for "pets.csv", "pets.tsv", "pets.jsonl" and the like, in any case.
bool isTableName(const std::string& fileName);

/// The endings of these, each with its dot.
std::vector<std::string> tableEndings();

}  // namespace core
