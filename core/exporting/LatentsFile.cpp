#include "core/exporting/LatentsFile.h"

#include "core/files/NpzFile.h"

namespace core {

void writeLatents(const LatentTable& table, const std::filesystem::path& file, Existing existing) {
    const auto width = static_cast<std::size_t>(table.latentSize);
    const std::size_t rows = width == 0 ? 0 : table.latents.size() / width;
    std::vector<NpzArray> arrays{{"latents", {rows, width}, table.latents}};
    if (!table.pixelErrors.empty()) arrays.push_back({"pixel_error", {rows}, table.pixelErrors});
    if (!table.files.empty()) arrays.push_back({"files", {rows}, {}, table.files});
    if (!table.labels.empty()) arrays.push_back({"labels", {rows}, {}, table.labels});
    if (!table.names.empty()) arrays.push_back({"names", {rows}, {}, table.names});
    writeNpz(file, arrays, existing);
}

}  // namespace core
