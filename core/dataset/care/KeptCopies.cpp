#include "core/dataset/care/KeptCopies.h"

#include <algorithm>
#include <exception>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/dataset/DatasetFormat.h"
#include "core/dataset/PlainFile.h"
#include "core/dataset/care/ClassEdits.h"
#include "core/dataset/care/Exclusions.h"
#include "core/sample/image/ImageHeader.h"

namespace core {

namespace {

constexpr std::uint64_t kOriginalHead = 256 << 10;  // the size of a JPEG file stands behind its thumbnail

/// Its class as a person sees it; empty without one.
std::string classOf(const Dataset& dataset, std::uint32_t index) {
    if (!dataset.hasLabels() || dataset.labels[index] < 0) return {};
    const std::string& name = dataset.classNames[static_cast<std::size_t>(dataset.labels[index])];
    return name == kUnlabeledClass ? std::string() : name;
}

/// Of the file that sample `index` was read from; 0 where that is not known.
std::int64_t originalPixels(const Dataset& dataset, std::uint32_t index) try {
    if (index >= dataset.sampleNames.size()) return 0;
    const std::filesystem::path source = sourcePath(dataset.source);
    if (!std::filesystem::is_directory(source)) return 0;
    const PlainFile file(source / dataset.sampleNames[index]);
    std::vector<std::uint8_t> head(std::min(file.size(), kOriginalHead));
    if (!file.read(0, head)) return 0;
    const auto header = readImageHeader(head);
    return header ? header->width * header->height : 0;
} catch (const std::exception&) {
    return 0;  // it was moved, or is no file
}

}  // namespace

std::uint32_t copyToKeep(const Dataset& dataset, const SampleGroup& group) {
    const auto isLabeled = [&](std::uint32_t index) { return !classOf(dataset, index).empty(); };
    SampleGroup best;
    std::ranges::copy_if(group, std::back_inserter(best), isLabeled);
    if (best.empty()) best = group;
    if (best.size() == 1) return best.front();
    std::vector<std::int64_t> pixels;  // each original is opened once
    for (const std::uint32_t index : best) pixels.push_back(originalPixels(dataset, index));
    return best[static_cast<std::size_t>(std::ranges::max_element(pixels) - pixels.begin())];
}

DatasetEdits withOneOfEach(DatasetEdits edits, const Dataset& dataset, std::span<const SampleGroup> groups) {
    std::vector<std::uint8_t> room;
    std::map<std::string, std::vector<std::uint32_t>> named;  // that take a class with them
    for (const SampleGroup& group : groups) {
        if (group.empty()) continue;
        SampleGroup ordered = group;
        const std::uint32_t kept = copyToKeep(dataset, group);
        std::ranges::rotate(ordered.begin(), std::ranges::find(ordered, kept), ordered.end());
        edits.exclusions =
            withRemedy(std::move(edits.exclusions), dataset, std::span(&ordered, 1), HealthRemedy::keepOne);
        const std::string name = classOf(dataset, kept);
        if (name.empty()) continue;
        const auto bytes = dataset.readSample(kept, room);
        std::vector<std::uint8_t> other;
        const bool isBehindOneWithout = std::ranges::any_of(group, [&](std::uint32_t index) {
            return index < kept && classOf(dataset, index).empty() &&
                   std::ranges::equal(bytes, dataset.readSample(index, other));
        });
        if (isBehindOneWithout) named[name].push_back(kept);
    }
    for (const auto& [name, indices] : named) edits = assignClass(std::move(edits), dataset, indices, name);
    return edits;
}

}  // namespace core
