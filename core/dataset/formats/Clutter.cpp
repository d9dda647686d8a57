#include "core/dataset/formats/Clutter.h"

#include <string>

#include "core/base/AsciiCase.h"

namespace core {

Message clutterReason(std::string_view name) {
    if (name.starts_with('.')) return Message("hidden");
    if (name == "__MACOSX") return Message("made by macOS, without images");
    const std::string lower = asciiLower(std::string(name));
    if (lower == "thumbs.db" || lower == "ehthumbs.db" || lower == "desktop.ini")
        return Message("made by Windows, without images");
    return {};
}

}  // namespace core
