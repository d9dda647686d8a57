#include "core/dataset/formats/FolderClasses.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/NaturalOrder.h"
#include "core/base/Utf8.h"
#include "core/dataset/care/DatasetEdits.h"

namespace core {

namespace {

constexpr const char* kNoClass = kUnlabeledClass;

std::string folderText(const std::string& inside) {
    return '"' + shownName(inside.substr(0, inside.size() - 1)) + '"';
}

Message leftOutReason(PlacedBy by) {
    return by == PlacedBy::folder ? Message("a test image that is not in a class folder")
                                  : Message("a test image without a class");
}

Message leftOutNote(std::size_t count, PlacedBy by) {
    if (by == PlacedBy::folder)
        return count == 1 ? Message("1 test image is not in a class folder and was left out.")
                          : Message("%1 test images are not in a class folder and were left out.", count);
    return count == 1 ? Message("1 test image has no class and was left out.")
                      : Message("%1 test images have no class and were left out.", count);
}

Message looseNote(std::size_t count, const std::string& name, PlacedBy by) {
    if (by == PlacedBy::folder)
        return count == 1
                   ? Message("1 image is next to the class subfolders instead of in one; it forms the class \"%1\".",
                             name)
                   : Message(
                         "%1 images are next to the class subfolders instead of in one; they form the class "
                         "\"%2\".",
                         count, name);
    return count == 1 ? Message("1 image has no class in the table; it forms the class \"%1\".", name)
                      : Message("%1 images have no class in the table; they form the class \"%2\".", count, name);
}

/// Test images without a class beside training images with one.
void leaveOutUnlabeled(std::vector<PlacedSample>& all, PlacedBy by, ImportReport& report) {
    const bool labeled =
        std::ranges::any_of(all, [](const PlacedSample& one) { return !one.isTest() && !one.place.className.empty(); });
    if (!labeled) return;
    std::size_t count = 0;
    for (const PlacedSample& one : all) {
        if (!one.isTest() || !one.place.className.empty()) continue;
        ++count;
        report.skipped.push_back({one.sample.name, leftOutReason(by), true});
    }
    if (count == 0) return;
    std::erase_if(all, [](const PlacedSample& one) { return one.isTest() && one.place.className.empty(); });
    report.notes.push_back(leftOutNote(count, by));
}

/// `name`, or with a number behind it where it is taken: two folders' bytes may be the same as a text, and a folder may
/// be called like the class of those in none. It is taken then.
std::string freeClassName(const std::string& name, std::set<std::string>& taken) {
    std::string free = name;
    for (int next = 2; !taken.insert(free).second; ++next) free = name + ' ' + std::to_string(next);
    return free;
}

/// Fills labels and classNames; nothing where no training image has a class.
void addClasses(const std::vector<PlacedSample>& all, PlacedBy by, Dataset& dataset) {
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
    std::set<std::string> taken;
    for (const std::string& name : names) dataset.classNames.push_back(freeClassName(escapedUtf8(name), taken));
    if (loose != 0) {
        const std::string name = freeClassName(kNoClass, taken);
        dataset.classNames.push_back(name);
        dataset.report.notes.push_back(looseNote(loose, name, by));
    }
    for (const PlacedSample& one : all) {
        const std::string& name = one.place.className;
        // Sorted but for the loose ones, which come last.
        const auto place = name.empty() ? names.end() : std::ranges::lower_bound(names, name, naturallyBefore);
        dataset.labels.push_back(static_cast<std::int32_t>(place - names.begin()));
    }
}

Message splitNote(std::size_t testCount, bool testIsVal) {
    if (testIsVal)
        return testCount == 1
                   ? Message(
                         "The dataset is split into training and test: 1 image, the one for validation, is used for "
                         "testing.")
                   : Message(
                         "The dataset is split into training and test: %1 images, those for validation, are used "
                         "for testing.",
                         testCount);
    return testCount == 1
               ? Message("The dataset is split into training and test: 1 image is used for testing.")
               : Message("The dataset is split into training and test: %1 images are used for testing.", testCount);
}

Message joinedNote(std::size_t count) {
    return count == 1 ? Message(
                            "1 validation image of the dataset joins the training images; each training sets its "
                            "own validation images aside.")
                      : Message(
                            "%1 validation images of the dataset join the training images; each training sets its "
                            "own validation images aside.",
                            count);
}

void addLayoutNotes(const FolderLayout& layout, Dataset& dataset) {
    ImportReport& report = dataset.report;
    if (!layout.inside.empty())
        report.notes.push_back(Message("All images are in the folder %1, so the contents of that folder were used.",
                                       folderText(layout.inside)));
    if (layout.split && dataset.testCount > 0) report.notes.push_back(splitNote(dataset.testCount, layout.testIsVal));
    if (layout.joined > 0) report.notes.push_back(joinedNote(layout.joined));
}

}  // namespace

void arrangeSamples(std::vector<FolderSample>& samples, Dataset& dataset) {
    std::vector<std::string> names;
    for (const FolderSample& sample : samples) names.push_back(sample.name);
    const FolderLayout layout = layoutOf(names);
    std::vector<PlacedSample> all;
    for (FolderSample& sample : samples) {
        FolderPlace place = placeOf(sample.name, layout);
        all.push_back({std::move(sample), std::move(place)});
    }
    samples = arrangePlaced(std::move(all), layout, PlacedBy::folder, dataset);
}

std::vector<FolderSample> arrangePlaced(std::vector<PlacedSample> all, const FolderLayout& layout, PlacedBy by,
                                        Dataset& dataset) {
    std::ranges::stable_partition(all, [](const PlacedSample& one) { return !one.isTest(); });
    leaveOutUnlabeled(all, by, dataset.report);
    dataset.testCount = static_cast<std::size_t>(std::ranges::count_if(all, &PlacedSample::isTest));
    addLayoutNotes(layout, dataset);
    addClasses(all, by, dataset);
    std::vector<FolderSample> samples;
    for (PlacedSample& one : all) {
        dataset.sampleNames.push_back(one.sample.name);
        samples.push_back(std::move(one.sample));
    }
    return samples;
}

}  // namespace core
