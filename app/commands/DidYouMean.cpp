#include "app/commands/DidYouMean.h"

#include <algorithm>
#include <numeric>

namespace app {

namespace {

/// Letters to insert, remove or change until `from` is `to` (Levenshtein's distance).
std::size_t editDistance(const std::string& from, const std::string& to) {
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (std::size_t i = 0; i < from.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < to.size(); ++j) {
            const std::size_t change = diagonal + (from[i] == to[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({change, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

}  // namespace

std::string didYouMean(const std::string& word, const std::vector<std::string>& known) {
    std::string nearest;
    std::size_t least = word.size() / 3 + 2;  // two letters that changed places count as two
    for (const std::string& candidate : known) {
        const std::size_t distance = editDistance(word, candidate);
        if (distance >= least) continue;
        least = distance;
        nearest = candidate;
    }
    return nearest;
}

}  // namespace app
