#include "core/model/ClassMix.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/base/AsciiCase.h"
#include "core/base/Error.h"
#include "core/base/NameList.h"
#include "core/base/Utf8.h"
#include "core/files/JsonNumber.h"

namespace core {

ClassMix mixOf(int first, int second, float share) {
    if (first == second || share <= 0) return {{first, 1.0F}};
    if (share >= 1) return {{second, 1.0F}};
    return {{first, 1.0F - share}, {second, share}};
}

bool fits(const ClassMix& mix, const std::vector<std::string>& classNames) {
    return std::all_of(mix.begin(), mix.end(), [&](const ClassWeight& part) {
        return part.index >= 0 && static_cast<std::size_t>(part.index) < classNames.size();
    });
}

int classIndex(const std::string& name, const std::vector<std::string>& classNames) {
    if (classNames.empty())
        throw Error("The model is not conditional on class, so it cannot generate \"%1\"; train one that is.",
                    shownName(name));
    for (std::size_t index = 0; index < classNames.size(); ++index)
        if (classNames[index] == name) return static_cast<int>(index);
    const auto sameLetter = [](char a, char b) { return asciiLower(a) == asciiLower(b); };
    for (std::size_t index = 0; index < classNames.size(); ++index)
        if (std::equal(name.begin(), name.end(), classNames[index].begin(), classNames[index].end(), sameLetter))
            return static_cast<int>(index);
    throw Error("The model has no class \"%1\"; its classes are: %2.", shownName(name), someNames(classNames));
}

std::string toText(const ClassMix& mix, const std::vector<std::string>& classNames) {
    if (mix.size() == 1) return classNames.at(static_cast<std::size_t>(mix.front().index));
    std::string text;
    for (const ClassWeight& part : mix) {
        // Not printf: in some locales it writes decimal commas.
        text += (text.empty() ? "" : " + ") + nlohmann::json(jsonNumber(part.weight)).dump() + ' ' +
                classNames.at(static_cast<std::size_t>(part.index));
    }
    return text;
}

}  // namespace core
