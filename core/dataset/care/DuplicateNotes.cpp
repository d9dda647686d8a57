#include "core/dataset/care/DuplicateNotes.h"

#include <algorithm>
#include <exception>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/dataset/DatasetCache.h"

namespace core {

namespace {

bool isGroup(const SampleGroup& group, std::size_t samples) {
    const bool ascends = std::adjacent_find(group.begin(), group.end(), std::greater_equal<>()) == group.end();
    return group.size() > 1 && ascends && group.back() < samples;
}

}  // namespace

std::string groupsText(const std::vector<SampleGroup>& groups) {
    return nlohmann::json(groups).dump();
}

std::optional<std::vector<SampleGroup>> groupsFromText(const std::string& text, std::size_t samples) {
    try {
        auto groups = nlohmann::json::parse(text).get<std::vector<SampleGroup>>();
        const auto fits = [samples](const SampleGroup& group) { return isGroup(group, samples); };
        if (!std::all_of(groups.begin(), groups.end(), fits)) return std::nullopt;
        return groups;
    } catch (const nlohmann::json::exception&) {
        return std::nullopt;
    }
}

DuplicateMemory duplicateMemory(std::function<std::optional<std::string>(const Dataset& dataset)> read,
                                std::function<void(const Dataset& dataset, const std::string& text)> write) {
    DuplicateMemory memory;
    memory.recall = [read = std::move(read)](const Dataset& dataset) -> std::optional<std::vector<SampleGroup>> {
        try {
            const auto text = read(dataset);
            return text ? groupsFromText(*text, dataset.size()) : std::nullopt;
        } catch (const std::exception&) {
            return std::nullopt;
        }
    };
    memory.keep = [write = std::move(write)](const Dataset& dataset, const std::vector<SampleGroup>& groups) {
        try {
            write(dataset, groupsText(groups));
        } catch (const std::exception&) {
            return;  // it is looked for again next time
        }
    };
    return memory;
}

DuplicateMemory duplicatesIn(std::shared_ptr<const DatasetCache> cache) {
    if (!cache) return {};
    const auto read = [cache](const Dataset& dataset) -> std::optional<std::string> {
        if (dataset.contentKey.empty()) return std::nullopt;
        return cache->note(dataset.contentKey, kDuplicateNote);
    };
    const auto write = [cache](const Dataset& dataset, const std::string& text) {
        if (!dataset.contentKey.empty()) cache->keepNote(dataset.contentKey, kDuplicateNote, text);
    };
    return duplicateMemory(read, write);
}

}  // namespace core
