#include "core/dataset/formats/FolderLayout.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "core/base/AsciiCase.h"

namespace core {

namespace {

/// Up to the next '/'; empty where none follows, for a file.
std::string_view firstFolder(std::string_view name) {
    const std::size_t slash = name.find('/');
    return slash == std::string_view::npos ? std::string_view() : name.substr(0, slash);
}

std::string_view without(std::string_view name, std::size_t beginning) {
    return name.substr(std::min(name.size(), beginning));
}

/// The folders that the images lie in below `inside`; an empty one stands for images in none.
std::set<std::string_view> foldersIn(const std::vector<std::string>& names, std::size_t inside) {
    std::set<std::string_view> folders;
    for (const std::string& name : names) folders.insert(firstFolder(without(name, inside)));
    return folders;
}

}  // namespace

SplitName splitName(std::string_view word) {
    struct Known {
        std::string_view name;
        SplitName part;
    };
    static constexpr std::array kKnown = {
        Known{"train", SplitName::training},        Known{"training", SplitName::training},
        Known{"val", SplitName::validation},        Known{"valid", SplitName::validation},
        Known{"validation", SplitName::validation}, Known{"test", SplitName::test},
        Known{"testing", SplitName::test}};
    const std::string name = asciiLower(std::string(word));
    for (const Known& known : kKnown)
        if (name == known.name) return known.part;
    return SplitName::none;
}

void FolderLayout::setSplit(std::size_t training, std::size_t validation, std::size_t test) {
    split = training >= 2 && validation + test > 0;
    testIsVal = test == 0;
    joined = split && test > 0 ? validation : 0;
}

SplitPart partOf(SplitName name, const FolderLayout& layout) {
    const bool isTest = name == SplitName::test || (name == SplitName::validation && layout.testIsVal);
    return layout.split && isTest ? SplitPart::test : SplitPart::training;
}

FolderLayout layoutOf(const std::vector<std::string>& names) {
    FolderLayout layout;
    if (names.empty()) return layout;
    for (;;) {
        const auto folders = foldersIn(names, layout.inside.size());
        if (folders.size() != 1 || folders.begin()->empty()) break;
        const std::string deeper = layout.inside + std::string(*folders.begin()) + '/';
        if (foldersIn(names, deeper.size()).contains("")) break;  // it is a class, with images of its own
        layout.inside = deeper;
    }
    std::size_t training = 0;
    std::size_t validation = 0;
    std::size_t test = 0;
    for (const std::string& name : names) {
        switch (splitName(firstFolder(without(name, layout.inside.size())))) {
            case SplitName::none:
                return layout;
            case SplitName::training:
                ++training;
                break;
            case SplitName::validation:
                ++validation;
                break;
            case SplitName::test:
                ++test;
        }
    }
    layout.setSplit(training, validation, test);
    return layout;
}

FolderPlace placeOf(const std::string& name, const FolderLayout& layout) {
    std::string_view rest = without(name, layout.inside.size());
    FolderPlace place;
    if (layout.split) {
        const std::string_view part = firstFolder(rest);
        place.part = partOf(splitName(part), layout);
        rest = without(rest, part.size() + 1);
    }
    place.className = firstFolder(rest);
    return place;
}

}  // namespace core
