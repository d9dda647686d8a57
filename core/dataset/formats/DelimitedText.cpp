#include "core/dataset/formats/DelimitedText.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

char delimiterOf(std::string_view text) {
    std::size_t commas = 0;
    std::size_t semicolons = 0;
    std::size_t tabs = 0;
    bool quoted = false;
    for (const char letter : text) {
        if (letter == '"') quoted = !quoted;
        if (quoted) continue;
        if (letter == '\n' && commas + semicolons + tabs > 0) break;
        commas += letter == ',';
        semicolons += letter == ';';
        tabs += letter == '\t';
    }
    if (tabs > 0 && tabs >= commas && tabs >= semicolons) return '\t';
    return semicolons > commas ? ';' : ',';
}

class DelimitedReader {
   public:
    explicit DelimitedReader(std::string_view text) : rest_(text), delimiter_(delimiterOf(text)) {}

    std::vector<TextRecord> run() {
        std::vector<TextRecord> records;
        while (!rest_.empty()) {
            TextRecord record = next();
            const bool isEmpty = record.cells.size() == 1 && record.cells.front().empty();
            if (!isEmpty) records.push_back(std::move(record));
        }
        return records;
    }

   private:
    TextRecord next() {
        TextRecord record{line_, {}, false};
        while (true) {
            std::string text = cell(record.open);
            if (record.cells.size() < kMostCells) record.cells.push_back(std::move(text));
            if (rest_.empty()) return record;
            const char letter = rest_.front();
            rest_.remove_prefix(1);
            if (letter != '\n') continue;  // a delimiter
            ++line_;
            return record;
        }
    }

    /// Up to the delimiter or line end behind it.
    std::string cell(bool& open) {
        std::string_view spaces = rest_;
        while (!spaces.empty() && spaces.front() == ' ') spaces.remove_prefix(1);
        std::string quoted;
        if (spaces.starts_with('"')) {
            rest_ = spaces.substr(1);
            quoted = inQuotes(open);
        }
        const std::size_t end = std::min(rest_.find_first_of(delimiter_ == '\t'  ? "\t\n"
                                                             : delimiter_ == ';' ? ";\n"
                                                                                 : ",\n"),
                                         rest_.size());
        const std::string_view plain = withoutSpaces(rest_.substr(0, end));
        rest_.remove_prefix(end);
        return quoted + std::string(plain);
    }

    std::string inQuotes(bool& open) {
        std::string text;
        while (!rest_.empty()) {
            const char letter = rest_.front();
            rest_.remove_prefix(1);
            if (letter == '"') {
                if (!rest_.starts_with('"')) return text;
                rest_.remove_prefix(1);
            }
            if (letter == '\n') ++line_;
            text += letter;
        }
        open = true;
        return text;
    }

    std::string_view rest_;
    char delimiter_;
    std::size_t line_ = 1;
};

}  // namespace

std::vector<TextRecord> readDelimited(std::string_view text) {
    return DelimitedReader(text).run();
}

std::string_view withoutSpaces(std::string_view text) {
    constexpr std::string_view kSpaces = " \t\r\n";
    const std::size_t begin = std::min(text.find_first_not_of(kSpaces), text.size());
    text.remove_prefix(begin);
    const std::size_t last = text.find_last_not_of(kSpaces);
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

}  // namespace core
