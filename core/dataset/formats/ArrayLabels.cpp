#include "core/dataset/formats/ArrayLabels.h"

#include <algorithm>
#include <set>

#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/dataset/formats/ArrayValues.h"
#include "core/files/FileProblem.h"
#include "core/sample/image/ByteReading.h"

namespace core {

namespace {

constexpr std::size_t kMostArrayClasses = 1000;
constexpr const char* kClassNames = "class_names";
constexpr std::size_t kLongestClassName = 4096;  // bytes

/// The key and its file, or the file.
Message placeOfArray(const NpyFile& file, const NpyArray& array) {
    const std::string path = quotedPath(file.path());
    if (array.name.empty()) return Message::verbatim(path);
    return Message("%1 in %2", '"' + shownName(escapedUtf8(array.name)) + '"', path);
}

/// The column of the only 1 in each row, all others being 0; empty where that is not so.
std::vector<std::int64_t> oneHot(const std::vector<std::int64_t>& values, std::size_t columns) {
    std::vector<std::int64_t> labels;
    for (std::size_t row = 0; row + columns <= values.size(); row += columns) {
        const auto begin = values.begin() + static_cast<std::ptrdiff_t>(row);
        const auto end = begin + static_cast<std::ptrdiff_t>(columns);
        const auto ones = std::count(begin, end, 1);
        if (ones != 1 || std::count(begin, end, 0) != static_cast<std::ptrdiff_t>(columns) - 1) return {};
        labels.push_back(std::find(begin, end, 1) - begin);
    }
    return labels;
}

/// One text of `bytes`, which are four for each character and zeros at the end.
std::string arrayText(std::span<const std::uint8_t> bytes, bool bigEndian) {
    std::vector<std::uint32_t> text;
    for (std::size_t at = 0; at + 4 <= bytes.size(); at += 4)
        if (const std::uint32_t letter = numberAt(bytes, at, 4, bigEndian); letter != 0) text.push_back(letter);
    return withoutControls(utf8Of(text));
}

}  // namespace

std::map<std::int64_t, std::string> readArrayClassNames(const NpyFile& file, const JobContext& context) {
    const auto array = std::ranges::find(file.arrays(), kClassNames, &NpyArray::name);
    if (array == file.arrays().end() || !array->problem.empty()) return {};
    const NpyHeader& header = array->header;
    if (header.shape.size() != 1 || header.shape[0] > kMostArrayClasses || header.type.find('U') == std::string::npos ||
        header.itemBytes == 0 || header.itemBytes > kLongestClassName)
        return {};
    const auto bytes = file.read(*array, context);
    std::map<std::int64_t, std::string> names;
    for (std::size_t at = 0; at + header.itemBytes <= bytes.size(); at += header.itemBytes)
        if (std::string name = arrayText(std::span(bytes).subspan(at, header.itemBytes), header.bigEndian);
            !name.empty())
            names.emplace(static_cast<std::int64_t>(at / header.itemBytes), std::move(name));
    return names;
}

ArrayLabels readArrayLabels(const NpyFile& file, const NpyArray& array, std::uint64_t count,
                            const JobContext& context) {
    const Message place = placeOfArray(file, array);
    if (!array.problem.empty()) throw Error("Cannot read %1: %2.", place, array.problem);
    const NpyHeader& header = array.header;
    if (header.shape.empty() || header.shape.size() > 2 || !header.isNumeric())
        return {{}, Message("The labels in %1 are not one number per image, so the images have no classes.", place)};
    if (header.shape[0] != count)
        throw Error(
            "The labels do not match: %1 contains %2 labels for %3 images; save as many labels as images, or none.",
            place, header.shape[0], count);
    const std::uint64_t columns = header.shape.size() == 2 ? header.shape[1] : 1;
    if (columns == 0 || columns > kMostArrayClasses)
        return {{}, Message("The labels in %1 are not one number per image, so the images have no classes.", place)};
    const SampleBytes raw = file.read(array, context);
    if (context.stopRequested()) return {};
    std::vector<std::int64_t> labels = wholeNumbers(header, raw);
    if (labels.empty())
        return {{}, Message("The labels in %1 are not whole numbers, so the images have no classes.", place)};
    if (columns > 1) {
        labels = oneHot(labels, static_cast<std::size_t>(columns));
        if (labels.empty())
            return {{},
                    Message("The labels in %1 are %2 numbers per image instead of one, so the images have no classes.",
                            place, columns)};
    }
    const std::size_t classes = std::set<std::int64_t>(labels.begin(), labels.end()).size();
    if (classes > kMostArrayClasses)
        return {{},
                Message("The labels in %1 have %2 different values; Imago takes at most %3 classes, so the images have "
                        "none.",
                        place, classes, kMostArrayClasses)};
    return {std::move(labels), {}};
}

}  // namespace core
