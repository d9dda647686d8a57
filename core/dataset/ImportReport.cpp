#include "core/dataset/ImportReport.h"

#include <algorithm>
#include <filesystem>
#include <map>

#include "core/base/AsciiCase.h"
#include "core/base/NaturalOrder.h"

namespace core {

std::vector<SkippedKind> harmlessKinds(const ImportReport& report) {
    std::map<std::string, std::size_t> counts;
    for (const SkippedFile& skipped : report.skipped)
        if (skipped.harmless) ++counts[asciiLower(std::filesystem::path(skipped.file).extension().string())];
    std::vector<SkippedKind> kinds;
    for (const auto& [ending, count] : counts) kinds.push_back({ending, count});
    std::ranges::stable_sort(kinds, std::ranges::greater(), &SkippedKind::count);
    return kinds;
}

void addResized(ImportReport& report, std::size_t count, int width, int height) {
    const bool alike = report.resized == 0 || (report.resizedWidth == width && report.resizedHeight == height);
    report.resized += count;
    report.resizedWidth = alike ? width : 0;
    report.resizedHeight = alike ? height : 0;
}

void sortSkipped(ImportReport& report) {
    std::ranges::sort(report.skipped, [](const SkippedFile& one, const SkippedFile& other) {
        if (one.harmless != other.harmless) return other.harmless;
        return naturallyBefore(one.file, other.file);
    });
}

}  // namespace core
