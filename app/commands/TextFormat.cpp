#include "app/commands/TextFormat.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <sstream>

#include "core/base/Utf8.h"

namespace app {

std::string withThousands(std::int64_t value) {
    std::string text = std::to_string(value);
    const std::ptrdiff_t first = value < 0 ? 1 : 0;
    for (auto i = static_cast<std::ptrdiff_t>(text.size()) - 3; i > first; i -= 3) {
        text.insert(static_cast<std::size_t>(i), ",");
    }
    return text;
}

std::string counted(std::int64_t count, const std::string& thing) {
    return withThousands(count) + ' ' + thing + (count == 1 ? "" : "s");
}

std::string fixed(double value, int decimals) {
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

std::string duration(double seconds) {
    const auto whole = static_cast<long long>(std::llround(std::max(0.0, seconds)));
    char text[64];
    if (whole < 3600) {
        std::snprintf(text, sizeof text, "%lld:%02lld", whole / 60, whole % 60);
    } else {
        std::snprintf(text, sizeof text, "%lld:%02lld:%02lld", whole / 3600, whole / 60 % 60, whole % 60);
    }
    return text;
}

std::string settingText(const core::ParameterValue& value) {
    if (const bool* toggle = std::get_if<bool>(&value)) return *toggle ? "on" : "off";
    return core::toText(value);
}

std::string rangeAndDefault(const core::Parameter& parameter) {
    std::string range = parameter.rangeText();
    // "16 to 512 pixels, or 0: automatic"
    if (!parameter.unit.empty()) range.insert(std::min(range.find(", or "), range.size()), ' ' + parameter.unit);
    return range + "; default " + settingText(parameter.defaultValue);
}

std::string wrapped(const std::string& text, std::size_t indent, std::size_t width) {
    std::string lines;
    std::string line;
    const std::string margin(indent, ' ');
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        if (!line.empty() && indent + line.size() + 1 + word.size() > width) {
            lines += margin + line + '\n';
            line.clear();
        }
        line += (line.empty() ? "" : " ") + word;
    }
    return line.empty() ? lines : lines + margin + line + '\n';
}

std::string bar(double fraction, int width) {
    const int full = static_cast<int>(std::lround(std::clamp(fraction, 0.0, 1.0) * width));
    return '[' + std::string(static_cast<std::size_t>(full), '#') +
           std::string(static_cast<std::size_t>(width - full), '.') + ']';
}

std::string progressText(const core::Progress& progress, const std::string& things) {
    return bar(progress.fraction(), 20) + ' ' + withThousands(static_cast<std::int64_t>(progress.done)) + " of " +
           withThousands(static_cast<std::int64_t>(progress.total)) + ' ' + things;
}

std::string readingText(const core::Progress& progress, core::ProgressRate& rate) {
    rate.add(progress);
    std::string text = "Reading ";
    if (!progress.item.empty()) text += core::withoutControls(progress.item) + "  ";
    text += withThousands(static_cast<std::int64_t>(progress.done));
    if (progress.total > 0) text += " of " + withThousands(static_cast<std::int64_t>(progress.total));
    if (!rate.isKnown()) return text;
    return text + ", " + withThousands(std::llround(rate.perSecond())) + "/s, " + duration(rate.secondsLeft()) +
           " left";
}

std::string duplicateSearchText(const core::Progress& progress) {
    return "Looking for duplicates  " + fixed(100 * progress.fraction(), 0) + " %";
}

}  // namespace app
