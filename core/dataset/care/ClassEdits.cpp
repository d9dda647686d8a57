#include "core/dataset/care/ClassEdits.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/dataset/ParallelChunks.h"
#include "core/files/Sha256.h"

namespace core {

namespace {

constexpr std::size_t kLongestName = 100;  // characters

using Names = std::vector<std::string>;

bool contains(const Names& names, const std::string& name) {
    return std::ranges::find(names, name) != names.end();
}

/// Those of the source that are not dropped and that a person sees as `name`.
Names sourcesOf(const DatasetEdits& edits, const Dataset& dataset, const std::string& name) {
    Names sources = sourceClasses(dataset);
    std::erase_if(sources, [&](const std::string& source) {
        return edits.labels.dropped.contains(source) || edits.labels.shownAs(source) != name;
    });
    return sources;
}

void requireClass(const DatasetEdits& edits, const Dataset& dataset, const std::string& name) {
    if (!contains(shownClasses(edits, dataset), name))
        throw Error("The dataset \"%1\" has no class \"%2\".", dataset.name, shownName(name));
}

}  // namespace

void checkClassName(const std::string& name) {
    if (name.find_first_not_of(' ') == std::string::npos) throw Error("A class needs a name that is not empty.");
    if (escapedUtf8(name) != name) throw Error("The name of the class \"%1\" is not valid UTF-8.", escapedUtf8(name));
    const std::vector<std::uint32_t> points = codePoints(name);
    const auto isControl = [](std::uint32_t point) {
        return point < 0x20 || (point >= 0x7F && point < 0xA0) || point == 0x2028 || point == 0x2029;
    };
    if (std::ranges::any_of(points, isControl))
        throw Error("The name of the class \"%1\" contains a control character, such as a line break; remove it.",
                    shownName(name));
    if (points.size() > kLongestName)
        throw Error("The name of a class has at most %1 characters, not %2.", kLongestName, points.size());
}

std::vector<std::string> sourceClasses(const Dataset& dataset) {
    const Dataset& source = dataset.whole ? *dataset.whole : dataset;
    return source.hasLabels() ? source.classNames : Names{kUnlabeledClass};
}

std::vector<std::string> shownClasses(const DatasetEdits& edits, const Dataset& dataset) {
    const LabelEdits& labels = edits.labels;
    Names shown;
    Names gone;
    const auto show = [&](const std::string& name) {
        if (!contains(shown, name)) shown.push_back(name);
    };
    for (const std::string& source : sourceClasses(dataset))
        if (labels.dropped.contains(source))
            gone.push_back(labels.shownAs(source));
        else
            show(labels.shownAs(source));
    for (const std::string& name : labels.added) show(name);
    // What was assigned to a dropped class went with it. Other names are not known here only where a file says so.
    std::set<std::string> others;
    for (const auto& [hash, name] : labels.assigned)
        if (!contains(gone, name)) others.insert(name);
    for (const std::string& name : others) show(name);
    return shown;
}

std::vector<std::string> droppedClasses(const DatasetEdits& edits, const Dataset& dataset) {
    Names names = sourceClasses(dataset);
    std::erase_if(names, [&](const std::string& name) { return !edits.labels.dropped.contains(name); });
    return names;
}

DatasetEdits renameClass(DatasetEdits edits, const Dataset& dataset, const std::string& from, const std::string& to) {
    checkClassName(to);
    requireClass(edits, dataset, from);
    if (from == to) return edits;
    const bool merging = contains(shownClasses(edits, dataset), to);
    LabelEdits& labels = edits.labels;
    const Names sources = sourcesOf(edits, dataset, from);
    for (const std::string& source : sources) {
        labels.renamed[source] = to;
        if (source == to) labels.renamed.erase(source);
    }
    if (merging)
        std::erase(labels.added, from);
    else
        std::ranges::replace(labels.added, from, to);
    for (auto& [hash, name] : labels.assigned)
        if (name == from) name = to;
    const auto weight = labels.weights.extract(from);
    if (!merging && !weight.empty()) labels.weights[to] = weight.mapped();
    return edits;
}

DatasetEdits dropClass(DatasetEdits edits, const Dataset& dataset, const std::string& name) {
    requireClass(edits, dataset, name);
    LabelEdits& labels = edits.labels;
    const Names sources = sourcesOf(edits, dataset, name);
    labels.dropped.insert(sources.begin(), sources.end());
    std::erase(labels.added, name);
    labels.weights.erase(name);
    if (!sources.empty()) return edits;  // what was assigned to it goes with it, and comes back with it
    for (auto entry = labels.assigned.begin(); entry != labels.assigned.end();) {
        if (entry->second != name) {
            ++entry;
            continue;
        }
        edits.exclusions.kept[entry->first] = 0;
        entry = labels.assigned.erase(entry);
    }
    return edits;
}

DatasetEdits keepClass(DatasetEdits edits, const Dataset&, const std::string& name) {
    edits.labels.dropped.erase(name);
    return edits;
}

DatasetEdits addClass(DatasetEdits edits, const Dataset& dataset, const std::string& name) {
    checkClassName(name);
    if (contains(shownClasses(edits, dataset), name))
        throw Error("The dataset \"%1\" already has a class \"%2\".", dataset.name, shownName(name));
    edits.labels.added.push_back(name);
    return edits;
}

DatasetEdits assignClass(DatasetEdits edits, const Dataset& dataset, std::span<const std::uint32_t> indices,
                         const std::string& name, const JobContext& context) {
    const bool isNew = !contains(shownClasses(edits, dataset), name);
    if (isNew) checkClassName(name);
    if (indices.empty()) return edits;
    std::vector<std::string> hashes(indices.size());
    const auto hash = [&](std::size_t begin, std::size_t end) {
        std::vector<std::uint8_t> room;
        for (std::size_t at = begin; at < end; ++at) hashes[at] = sha256(dataset.readSample(indices[at], room));
    };
    const auto progress = [&](std::size_t done) { context.report(done, hashes.size()); };
    if (!forEachChunk(hashes.size(), 64, context, hash, progress)) return edits;
    if (isNew) edits.labels.added.push_back(name);
    for (const std::string& each : hashes) edits.labels.assigned[each] = name;
    return edits;
}

DatasetEdits setClassWeight(DatasetEdits edits, const Dataset& dataset, const std::string& name, double weight) {
    requireClass(edits, dataset, name);
    if (!(weight >= kLeastClassWeight && weight <= kMostClassWeight))
        throw Error("The weight of a class is a number from 0.1 to 10.");
    if (weight == 1)
        edits.labels.weights.erase(name);
    else
        edits.labels.weights[name] = weight;
    return edits;
}

}  // namespace core
