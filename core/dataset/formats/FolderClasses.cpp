#include "core/dataset/formats/FolderClasses.h"

#include <algorithm>
#include <utility>

#include "core/base/NaturalOrder.h"
#include "core/base/Utf8.h"
#include "core/dataset/formats/FolderLayout.h"

namespace core {

namespace {

constexpr const char* kNoClass = "(none)";

struct PlacedSample {
    FolderSample sample;
    FolderPlace place;
    bool isTest() const { return place.part == SplitPart::test; }
};

std::vector<PlacedSample> placed(std::vector<FolderSample>& samples, const FolderLayout& layout) {
    std::vector<PlacedSample> all;
    for (FolderSample& sample : samples) {
        FolderPlace place = placeOf(sample.name, layout);
        all.push_back({std::move(sample), std::move(place)});
    }
    std::ranges::stable_partition(all, [](const PlacedSample& one) { return !one.isTest(); });
    return all;
}

std::string folderText(const std::string& inside) {
    return '"' + inside.substr(0, inside.size() - 1) + '"';
}

/// Test images without a class beside training images with one.
void leaveOutUnlabeled(std::vector<PlacedSample>& all, ImportReport& report) {
    const bool labeled =
        std::ranges::any_of(all, [](const PlacedSample& one) { return !one.isTest() && !one.place.className.empty(); });
    if (!labeled) return;
    std::size_t count = 0;
    for (const PlacedSample& one : all) {
        if (!one.isTest() || !one.place.className.empty()) continue;
        ++count;
        report.skipped.push_back({one.sample.name, Message("a test image that is not in a class folder"), true});
    }
    if (count == 0) return;
    std::erase_if(all, [](const PlacedSample& one) { return one.isTest() && one.place.className.empty(); });
    report.notes.push_back(count == 1 ? Message("1 test image is not in a class folder and was left out.")
                                      : Message("%1 test images are not in a class folder and were left out.", count));
}

/// `name`, or with a number behind it where it is taken: two folders' bytes may be the same as a text, and a folder may
/// be called like the class of those in none.
std::string freeClassName(const std::string& name, const std::vector<std::string>& taken) {
    std::string free = name;
    for (int next = 2; std::ranges::find(taken, free) != taken.end(); ++next) free = name + ' ' + std::to_string(next);
    return free;
}

/// Fills labels and classNames; nothing where no training image lies in a folder of a class.
void addClasses(const std::vector<PlacedSample>& all, Dataset& dataset) {
    std::vector<std::string> names;
    std::size_t loose = 0;
    bool labeled = false;
    for (const PlacedSample& one : all) {
        const std::string& name = one.place.className;
        if (name.empty()) {
            ++loose;
            continue;
        }
        labeled = labeled || !one.isTest();
        if (names.empty() || names.back() != name) names.push_back(name);
    }
    if (!labeled) return;
    std::ranges::sort(names, naturallyBefore);
    names.erase(std::ranges::unique(names).begin(), names.end());
    // Names of classes are texts and go into files as such; those of folders are bytes.
    for (const std::string& name : names)
        dataset.classNames.push_back(freeClassName(escapedUtf8(name), dataset.classNames));
    if (loose != 0) {
        const std::string name = freeClassName(kNoClass, dataset.classNames);
        dataset.classNames.push_back(name);
        dataset.report.notes.push_back(
            loose == 1
                ? Message("1 image is next to the class subfolders instead of in one; it forms the class \"%1\".", name)
                : Message("%1 images are next to the class subfolders instead of in one; they form the class \"%2\".",
                          loose, name));
    }
    for (const PlacedSample& one : all) {
        const std::string& name = one.place.className;
        // Sorted but for the loose ones, which come last.
        const auto place = name.empty() ? names.end() : std::ranges::lower_bound(names, name, naturallyBefore);
        dataset.labels.push_back(static_cast<std::int32_t>(place - names.begin()));
    }
}

void addLayoutNotes(const FolderLayout& layout, Dataset& dataset) {
    ImportReport& report = dataset.report;
    if (!layout.inside.empty())
        report.notes.push_back(Message("The folder contains only %1, so the contents of that folder were used.",
                                       folderText(layout.inside)));
    if (!layout.split) return;
    report.notes.push_back(layout.testIsVal
                               ? Message("The folder is split into training and test: %1 images, those of the "
                                         "validation folder, are used for testing.",
                                         dataset.testCount)
                               : Message("The folder is split into training and test: %1 images are used for testing.",
                                         dataset.testCount));
}

}  // namespace

void arrangeSamples(std::vector<FolderSample>& samples, Dataset& dataset) {
    ImportReport& report = dataset.report;
    std::vector<std::string> names;
    for (const FolderSample& sample : samples) names.push_back(sample.name);
    const FolderLayout layout = layoutOf(names);
    std::vector<PlacedSample> all = placed(samples, layout);
    leaveOutUnlabeled(all, report);
    dataset.testCount = static_cast<std::size_t>(std::ranges::count_if(all, &PlacedSample::isTest));
    addLayoutNotes(layout, dataset);
    addClasses(all, dataset);
    samples.clear();
    for (PlacedSample& one : all) {
        dataset.sampleNames.push_back(one.sample.name);
        samples.push_back(std::move(one.sample));
    }
}

}  // namespace core
