#include "core/exporting/NamePattern.h"

#include <algorithm>
#include <string_view>

#include "core/base/Error.h"
#include "core/base/Utf8.h"
#include "core/exporting/FileNamePart.h"

namespace core {

namespace {

constexpr std::string_view kRefusedLetters = "/\\:*?\"<>|";  // by one file system or another
constexpr std::size_t kLongestField = 80;                    // bytes of a class or a model

void requireLetters(std::string_view text) {
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (byte < 0x20 || byte == 0x7F) throw Error("File names cannot have control characters; leave them out.");
        if (kRefusedLetters.find(letter) != std::string_view::npos)
            throw Error("File names cannot have the character %1; leave it out.", std::string(1, letter));
        if (letter == '}')
            throw Error("The file name has a } without a { before it; write fields as in {index}, {class} or {seed}.");
    }
}

std::string padded(std::int64_t number, int digits) {
    const std::string text = std::to_string(number);
    const auto wanted = static_cast<std::size_t>(digits);
    return text.size() < wanted ? std::string(wanted - text.size(), '0') + text : text;
}

}  // namespace

NamePattern::Part NamePattern::fieldCalled(const std::string& word) {
    if (word == "index") return {Field::index};
    if (word == "class") return {Field::className};
    if (word == "seed") return {Field::seed};
    if (word == "model") return {Field::modelName};
    constexpr std::string_view kDigits = "index:";
    if (word.size() == kDigits.size() + 1 && word.starts_with(kDigits) && word.back() >= '1' && word.back() <= '9')
        return {Field::index, {}, word.back() - '0'};
    throw Error(
        "File names have no field {%1}; use {index}, {index:4} (with the number of digits, 1 to 9), {class}, {seed} or "
        "{model}.",
        shownName(word));
}

NamePattern::NamePattern(const std::string& text) {
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t open = std::min(rest.find('{'), rest.size());
        if (open > 0) {
            requireLetters(rest.substr(0, open));
            parts_.push_back({Field::none, std::string(rest.substr(0, open))});
            rest.remove_prefix(open);
            continue;
        }
        const std::size_t close = rest.find('}');
        if (close == std::string_view::npos)
            throw Error("The file name has a { without a } behind it; write fields as in {index}, {class} or {seed}.");
        parts_.push_back(fieldCalled(std::string(rest.substr(1, close - 1))));
        rest.remove_prefix(close + 1);
    }
    const auto isBlank = [](const Part& part) {
        return part.field == Field::none && part.text.find_first_not_of(" .") == std::string::npos;
    };
    if (std::all_of(parts_.begin(), parts_.end(), isBlank))
        throw Error("The file names are empty; write some text or a field such as {index}.");
    // Such files would be hidden, or lose a space on some systems.
    if (isBlank(parts_.front()) || parts_.front().text.starts_with('.') || parts_.front().text.starts_with(' '))
        throw Error("File names cannot start with a period or a space; write something before it.");
}

bool NamePattern::has(Field field) const {
    return std::any_of(parts_.begin(), parts_.end(), [field](const Part& part) { return part.field == field; });
}

std::string NamePattern::textOf(const Part& part, const Named& file) {
    switch (part.field) {
        case Field::none:
            return part.text;
        case Field::index:
            return padded(file.index, part.digits);
        case Field::className:
            return firstBytes(file.className, kLongestField);
        case Field::seed:
            return std::to_string(file.seed);
        case Field::modelName:
            break;
    }
    const std::string model = fileNamePart(file.modelName);
    return model.empty() ? "model" : firstBytes(model, kLongestField);
}

std::string NamePattern::name(const Named& file) const {
    std::string name;
    for (const Part& part : parts_) name += textOf(part, file);
    // {class}{class}{class} of long names: what is cut shows as two files of one name, if it matters.
    return firstBytes(name, kLongest);
}

}  // namespace core
