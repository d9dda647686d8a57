#include "core/dataset/formats/ArrayParts.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <system_error>

#include "core/base/AsciiCase.h"
#include "core/base/Utf8.h"
#include "core/dataset/formats/ArrayValues.h"

namespace core {

namespace {

namespace fs = std::filesystem;

enum class ArrayKind { none, images, labels };
enum class ArraySet { all, training, validation, test };

struct ArrayRole {
    ArrayKind kind = ArrayKind::none;
    ArraySet set = ArraySet::all;
};

bool isOneOf(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

std::vector<std::string> wordsOf(const std::string& key) {
    std::vector<std::string> words(1);
    for (const char letter : asciiLower(key)) {
        if (letter == '_' || letter == '-' || letter == '.' || letter == ' ' || letter == '/')
            words.emplace_back();
        else
            words.back() += letter;
    }
    return words;
}

/// None where the key has any word besides: "train_images_small" may be anything.
ArrayRole roleOf(const std::string& key) {
    ArrayRole role;
    for (const std::string& word : wordsOf(key)) {
        const bool images = isOneOf(word, {"x", "images", "image", "imgs", "img", "data", "samples"});
        const bool labels = isOneOf(word, {"y", "labels", "label", "targets", "target"});
        const ArraySet set = isOneOf(word, {"train", "training"})            ? ArraySet::training
                             : isOneOf(word, {"val", "valid", "validation"}) ? ArraySet::validation
                             : isOneOf(word, {"test", "testing"})            ? ArraySet::test
                                                                             : ArraySet::all;
        if (images || labels) {
            if (role.kind != ArrayKind::none) return {};
            role.kind = images ? ArrayKind::images : ArrayKind::labels;
        } else if (set == ArraySet::all || role.set != ArraySet::all) {
            return {};
        } else {
            role.set = set;
        }
    }
    return role;
}

std::optional<std::size_t> placeOfRole(const NpyFile& file, ArrayKind kind, ArraySet set) {
    const auto& arrays = file.arrays();
    for (std::size_t place = 0; place < arrays.size(); ++place) {
        const ArrayRole role = roleOf(arrays[place].name);
        if (role.kind == kind && role.set == set) return place;
    }
    return std::nullopt;
}

std::optional<ArrayPart> partOf(const NpyFile& file, ArraySet set) {
    const auto images = placeOfRole(file, ArrayKind::images, set);
    if (!images) return std::nullopt;
    return ArrayPart{*images, placeOfRole(file, ArrayKind::labels, set)};
}

bool holdsArrayImages(const NpyArray& array) {
    ArrayLayout layout;
    return array.problem.empty() && readArrayLayout(array.header, layout).empty();
}

std::string shownKey(const std::string& key) {
    return '"' + shownName(escapedUtf8(key)) + '"';
}

/// Where no key tells: the only array of images.
ArrayPart onlyImages(const NpyFile& file) {
    const auto& arrays = file.arrays();
    if (!file.isZip()) return {0, std::nullopt};  // whoever reads it says what is wrong with it
    std::vector<std::size_t> found;
    for (std::size_t place = 0; place < arrays.size(); ++place)
        if (holdsArrayImages(arrays[place])) found.push_back(place);
    if (found.empty())
        file.refuse(
            Message("none of its arrays contains images (N x H x W or N x H x W x C); save the images in it as "
                    "\"images\""));
    if (found.size() > 1)
        file.refuse(Message("it contains several arrays of images (%1, %2, ...); save those to use as \"images\"",
                            shownKey(arrays[found[0]].name), shownKey(arrays[found[1]].name)));
    ArrayPart part{found.front(), placeOfRole(file, ArrayKind::labels, ArraySet::all)};
    // As numpy.savez names what it is given without a name.
    const auto second = std::ranges::find(arrays, "arr_1", &NpyArray::name);
    if (!part.labels && arrays[part.images].name == "arr_0" && second != arrays.end() &&
        second->header.shape.size() == 1)
        part.labels = static_cast<std::size_t>(second - arrays.begin());
    return part;
}

}  // namespace

ArrayParts findArrayParts(const NpyFile& file) {
    ArrayParts parts{partOf(file, ArraySet::training), partOf(file, ArraySet::validation),
                     partOf(file, ArraySet::test)};
    if (!parts.training) parts.training = partOf(file, ArraySet::all);
    if (!parts.training && !parts.validation && !parts.test) parts.training = onlyImages(file);
    return parts;
}

fs::path labelsBeside(const fs::path& file) {
    const std::string stem = file.stem().string();
    std::vector<std::string> candidates;
    const std::string lower = asciiLower(stem);
    const ArrayRole role = roleOf(stem);
    for (const auto& [images, labels] : {std::pair("images", "labels"), std::pair("image", "label"),
                                         std::pair("imgs", "labels"), std::pair("x", "y")}) {
        const std::size_t at = role.kind == ArrayKind::images ? lower.find(images) : std::string::npos;
        if (at == std::string::npos) continue;
        std::string name = stem;
        // X_train goes with Y_train as with y_train.
        candidates.push_back(name.replace(at, std::string_view(images).size(), labels));
        if (std::string_view(images) == "x" && stem[at] == 'X') {
            name[at] = 'Y';
            candidates.push_back(name);
        }
        break;
    }
    candidates.push_back(stem + "_labels");
    // Of the only images, not of a part of them.
    if (role.set == ArraySet::all) candidates.insert(candidates.end(), {"labels", "y"});
    for (const std::string& name : candidates) {
        const fs::path place = file.parent_path() / (name + file.extension().string());
        std::error_code problem;
        if (name != stem && fs::is_regular_file(place, problem)) return place;
    }
    return {};
}

}  // namespace core
