#include "core/exporting/LatentsFile.h"

#include <span>

#include "core/base/AsciiCase.h"
#include "core/files/CsvText.h"
#include "core/files/NpzFile.h"
#include "core/files/OutputFile.h"
#include "core/files/TemporaryFile.h"

namespace core {

namespace {

void writeTable(const LatentTable& table, std::size_t rows, const std::filesystem::path& file, Existing existing) {
    const auto width = static_cast<std::size_t>(table.latentSize);
    TemporaryFile temporary(file);
    OutputFile output(temporary.path(), file);
    std::string head;
    if (!table.names.empty()) head += ",name";
    if (!table.files.empty()) head += ",file";
    if (!table.labels.empty()) head += ",class";
    if (!table.pixelErrors.empty()) head += ",pixel_error";
    output.write((head + csvLatentNames(table.latentSize)).substr(1) + "\n");
    const std::span<const float> latents = table.latents;
    for (std::size_t row = 0; row < rows; ++row) {
        std::string line;
        for (const auto* column : {&table.names, &table.files, &table.labels})
            if (!column->empty()) line += "," + csvField((*column)[row]);
        if (!table.pixelErrors.empty()) line += csvNumbers(std::span(table.pixelErrors).subspan(row, 1));
        output.write((line + csvNumbers(latents.subspan(row * width, width))).substr(1) + "\n");
    }
    output.close();
    temporary.place(existing);
}

}  // namespace

void writeLatents(const LatentTable& table, const std::filesystem::path& file, Existing existing) {
    const auto width = static_cast<std::size_t>(table.latentSize);
    const std::size_t rows = width == 0 ? 0 : table.latents.size() / width;
    if (asciiLower(file.extension().string()) == ".csv") return writeTable(table, rows, file, existing);
    std::vector<NpzArray> arrays{{"latents", {rows, width}, table.latents}};
    if (!table.pixelErrors.empty()) arrays.push_back({"pixel_error", {rows}, table.pixelErrors});
    if (!table.files.empty()) arrays.push_back({"files", {rows}, {}, table.files});
    if (!table.labels.empty()) arrays.push_back({"labels", {rows}, {}, table.labels});
    if (!table.names.empty()) arrays.push_back({"names", {rows}, {}, table.names});
    writeNpz(file, arrays, existing);
}

}  // namespace core
