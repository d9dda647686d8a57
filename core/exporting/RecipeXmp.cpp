#include "core/exporting/RecipeXmp.h"

#include <array>
#include <utility>

namespace core {

namespace {

constexpr std::array kEntities = {std::pair{'&', std::string_view("&amp;")}, std::pair{'<', std::string_view("&lt;")},
                                  std::pair{'>', std::string_view("&gt;")}, std::pair{'"', std::string_view("&quot;")},
                                  std::pair{'\'', std::string_view("&apos;")}};

std::string escaped(std::string_view text) {
    std::string result;
    for (const char letter : text) {
        std::string_view written(&letter, 1);
        for (const auto& [plain, entity] : kEntities)
            if (letter == plain) written = entity;
        result += written;
    }
    return result;
}

std::string unescaped(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        char letter = text.front();
        std::size_t length = 1;
        for (const auto& [plain, entity] : kEntities) {
            if (!text.starts_with(entity)) continue;
            letter = plain;
            length = entity.size();
        }
        result += letter;
        text.remove_prefix(length);
    }
    return result;
}

/// What stands between the first `begin` and the `end` behind it.
std::optional<std::string> between(std::string_view text, std::string_view begin, std::string_view end) {
    const std::size_t start = text.find(begin);
    if (start == std::string_view::npos) return {};
    const std::size_t first = start + begin.size();
    const std::size_t last = text.find(end, first);
    if (last == std::string_view::npos) return {};
    return unescaped(text.substr(first, last - first));
}

}  // namespace

std::string recipeXmp(const std::string& recipe, const std::string& program) {
    return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
           "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
           "<rdf:Description rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
           " xmlns:Iptc4xmpExt=\"http://iptc.org/std/Iptc4xmpExt/2008-02-29/\""
           " xmlns:imago=\"urn:imago:recipe:1.0/\">\n"
           "<Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"
           "</Iptc4xmpExt:DigitalSourceType>\n"
           "<xmp:CreatorTool>" +
           escaped(program) + "</xmp:CreatorTool>\n<imago:recipe>" + escaped(recipe) +
           "</imago:recipe>\n</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

std::optional<std::string> recipeInXmp(std::string_view xmp) {
    if (auto text = between(xmp, "<imago:recipe>", "</imago:recipe>")) return text;
    if (auto text = between(xmp, "imago:recipe=\"", "\"")) return text;
    return between(xmp, "imago:recipe='", "'");
}

}  // namespace core
