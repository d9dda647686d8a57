#include "core/dataset/formats/FolderLayout.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "core/base/AsciiCase.h"

namespace core {

namespace {

enum class SplitName { none, training, validation, test };

SplitName splitName(std::string_view folder) {
    struct Known {
        std::string_view name;
        SplitName part;
    };
    static constexpr std::array kKnown = {
        Known{"train", SplitName::training},        Known{"training", SplitName::training},
        Known{"val", SplitName::validation},        Known{"valid", SplitName::validation},
        Known{"validation", SplitName::validation}, Known{"test", SplitName::test},
        Known{"testing", SplitName::test}};
    const std::string name = asciiLower(std::string(folder));
    for (const Known& known : kKnown)
        if (name == known.name) return known.part;
    return SplitName::none;
}

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
    layout.split = training >= 2 && validation + test > 0;
    layout.testIsVal = test == 0;
    return layout;
}

FolderPlace placeOf(const std::string& name, const FolderLayout& layout) {
    std::string_view rest = without(name, layout.inside.size());
    FolderPlace place;
    if (layout.split) {
        const std::string_view part = firstFolder(rest);
        const SplitName named = splitName(part);
        if (named == SplitName::test || (named == SplitName::validation && layout.testIsVal))
            place.part = SplitPart::test;
        rest = without(rest, part.size() + 1);
    }
    place.className = firstFolder(rest);
    return place;
}

}  // namespace core
