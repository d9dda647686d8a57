#include "core/dataset/formats/NpyHeader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>
#include <string_view>

namespace core {

namespace {

constexpr std::array<std::uint8_t, 6> kNpyMagic = {0x93, 'N', 'U', 'M', 'P', 'Y'};
constexpr std::size_t kMostNpyDimensions = 32;  // NumPy's own limit

bool startsAsNpy(std::span<const std::uint8_t> start) {
    return start.size() >= kNpyMagic.size() && std::ranges::equal(start.first(kNpyMagic.size()), kNpyMagic);
}

/// The Python dictionary of a header, read strictly: what NumPy writes, and white space.
class DictReader {
   public:
    explicit DictReader(std::string_view text) : rest_(text) {}

    /// False where it is no such dictionary.
    bool read() {
        if (!take('{')) return false;
        while (!take('}')) {
            const std::optional<std::string> key = quoted();
            if (!key || !take(':') || !value(*key)) return false;
            if (take(',')) continue;
            if (!take('}')) return false;
            break;
        }
        skipSpace();
        return rest_.empty() && descr && fortranOrder && shape;
    }

    std::optional<std::string> descr;
    std::optional<bool> fortranOrder;
    std::optional<std::vector<std::uint64_t>> shape;

   private:
    void skipSpace() {
        const std::size_t at = rest_.find_first_not_of(" \t\n\r");
        rest_.remove_prefix(at == std::string_view::npos ? rest_.size() : at);
    }

    bool take(char letter) {
        skipSpace();
        if (rest_.empty() || rest_.front() != letter) return false;
        rest_.remove_prefix(1);
        return true;
    }

    bool takeWord(std::string_view word) {
        skipSpace();
        if (!rest_.starts_with(word)) return false;
        rest_.remove_prefix(word.size());
        return true;
    }

    std::optional<std::string> quoted() {
        skipSpace();
        if (rest_.empty() || (rest_.front() != '\'' && rest_.front() != '"')) return std::nullopt;
        const std::size_t end = rest_.find(rest_.front(), 1);
        if (end == std::string_view::npos) return std::nullopt;
        std::string text(rest_.substr(1, end - 1));
        rest_.remove_prefix(end + 1);
        return text;
    }

    bool value(const std::string& key) {
        if (key == "descr" && !descr) return readDescr();
        if (key == "fortran_order" && !fortranOrder) {
            if (takeWord("True"))
                fortranOrder = true;
            else if (takeWord("False"))
                fortranOrder = false;
            return fortranOrder.has_value();
        }
        return key == "shape" && !shape && readShape();
    }

    /// Of a list, which describes records of several fields, only that it is one.
    bool readDescr() {
        skipSpace();
        if (rest_.empty() || rest_.front() != '[') {
            descr = quoted();
            return descr.has_value();
        }
        int depth = 0;
        while (!rest_.empty()) {
            const char letter = rest_.front();
            if (letter == '\'' || letter == '"') {
                if (!quoted()) return false;
                continue;
            }
            rest_.remove_prefix(1);
            if (letter == '[' || letter == '(') ++depth;
            if ((letter == ']' || letter == ')') && --depth == 0) {
                descr = "records";
                return true;
            }
        }
        return false;
    }

    bool readShape() {
        if (!take('(')) return false;
        std::vector<std::uint64_t> sides;
        while (!take(')')) {
            skipSpace();
            std::uint64_t side = 0;
            const auto [end, problem] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), side);
            if (problem != std::errc() || sides.size() == kMostNpyDimensions) return false;
            rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
            if (!rest_.empty() && rest_.front() == 'L') rest_.remove_prefix(1);  // as Python 2 wrote it
            sides.push_back(side);
            if (take(',')) continue;
            if (!take(')')) return false;
            break;
        }
        shape = std::move(sides);
        return true;
    }

    std::string_view rest_;
};

/// Fills in what "<f4" says. False where it is no such text.
bool readType(const std::string& descr, NpyHeader& header) {
    header.type = descr;
    header.kind = NpyKind::other;
    header.itemBytes = 0;
    if (descr == "records") return true;
    if (descr.size() < 2) return false;
    const char order = descr[0];
    const bool ordered = order == '<' || order == '>' || order == '|' || order == '=';
    const std::string_view rest = std::string_view(descr).substr(ordered ? 1 : 0);
    header.bigEndian = order == '>';
    if (rest == "O" || rest == "O4" || rest == "O8") {
        header.kind = NpyKind::object;
        return true;
    }
    std::size_t bytes = 0;
    const auto [end, problem] = std::from_chars(rest.data() + 1, rest.data() + rest.size(), bytes);
    if (problem != std::errc() || bytes > (1U << 30)) return false;
    if (end != rest.data() + rest.size()) return rest[0] == 'M' || rest[0] == 'm';  // dates: "M8[ns]"
    header.itemBytes = rest[0] == 'U' ? 4 * bytes : bytes;
    const std::string bits = std::to_string(8 * bytes);
    const bool whole = bytes == 1 || bytes == 2 || bytes == 4 || bytes == 8;
    if (rest[0] == 'b' && bytes == 1) {
        header.kind = NpyKind::boolean;
        header.type = "bool";
    } else if (rest[0] == 'u' && whole) {
        header.kind = NpyKind::unsignedInteger;
        header.type = "uint" + bits;
    } else if (rest[0] == 'i' && whole) {
        header.kind = NpyKind::signedInteger;
        header.type = "int" + bits;
    } else if (rest[0] == 'f' && (bytes == 4 || bytes == 8)) {
        header.kind = NpyKind::floating;
        header.type = "float" + bits;
    } else if (rest[0] == 'f') {
        header.type = "float" + bits;
    }
    return true;
}

}  // namespace

std::size_t npyHeaderBytes(std::span<const std::uint8_t> start) {
    if (!startsAsNpy(start) || start.size() < 12) return 0;
    if (start[6] == 1) return 10U + start[8] + 256U * start[9];
    const std::uint64_t length =
        start[8] | std::uint64_t{start[9]} << 8 | std::uint64_t{start[10]} << 16 | std::uint64_t{start[11]} << 24;
    return static_cast<std::size_t>(12 + length);
}

Message readNpyHeader(std::span<const std::uint8_t> start, NpyHeader& header) {
    const Message truncated("it is truncated within its header; download or copy it again");
    const Message damaged("its NumPy header is damaged; save the array again with numpy.save or numpy.savez");
    const std::size_t compared = std::min(start.size(), kNpyMagic.size());
    if (!std::ranges::equal(start.first(compared), std::span(kNpyMagic).first(compared)))
        return Message("its first bytes are not those of a NumPy array; choose another file");
    if (start.size() < 12) return truncated;
    if (start[6] < 1 || start[6] > 3 || start[7] != 0)
        return Message("its NumPy format %1.%2 is unknown; save the array again with numpy.save or numpy.savez",
                       start[6], start[7]);
    header = {};
    header.headerBytes = npyHeaderBytes(start);
    if (header.headerBytes > kLongestNpyHeader) return damaged;
    if (header.headerBytes > start.size()) return truncated;
    const std::size_t begin = start[6] == 1 ? 10 : 12;
    const auto* text = reinterpret_cast<const char*>(start.data());
    DictReader dict({text + begin, header.headerBytes - begin});
    if (!dict.read() || !readType(*dict.descr, header)) return damaged;
    header.fortranOrder = *dict.fortranOrder;
    header.shape = *dict.shape;
    // In 128 bits a product of two such numbers cannot overflow.
    unsigned __int128 values = 1;
    const bool none = std::ranges::find(header.shape, 0U) != header.shape.end();
    for (const std::uint64_t side : header.shape) {
        values = none ? 0 : values * side;
        if (values * std::max<std::size_t>(header.itemBytes, 1) > std::numeric_limits<std::int64_t>::max())
            return Message(
                "its header declares more data than a file of this size can contain; download or copy it "
                "again");
    }
    header.values = static_cast<std::uint64_t>(values);
    header.dataBytes = header.values * header.itemBytes;
    return {};
}

}  // namespace core
