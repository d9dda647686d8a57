#include "core/base/NameList.h"

#include <algorithm>
#include <cstddef>

#include "core/base/Utf8.h"

namespace core {

Message someNames(const std::vector<std::string>& names) {
    constexpr std::size_t kNamed = 5;
    std::string text;
    for (std::size_t at = 0; at < std::min(kNamed, names.size()); ++at)
        text += (at == 0 ? "" : ", ") + shownName(names[at]);
    if (names.size() <= kNamed) return Message::verbatim(text);
    return Message("%1 and %2 more", text, names.size() - kNamed);
}

}  // namespace core
