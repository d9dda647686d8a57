#include "ui/explore/history/HistoryLayout.h"

#include <algorithm>
#include <unordered_map>

namespace ui {

namespace {

/// The columns that a branch takes in each of its rows, from its own first point's.
struct Span {
    int left = 0;
    int right = 0;
};
using Outline = std::vector<Span>;

/// How far to the right of `taken` a branch begins.
int offsetBeside(const Outline& taken, const Outline& branch) {
    int offset = 0;
    for (std::size_t row = 0; row < std::min(taken.size(), branch.size()); ++row)
        offset = std::max(offset, taken[row].right - branch[row].left + 1);
    return offset;
}

void take(Outline& taken, const Outline& branch, int offset) {
    for (std::size_t row = 0; row < branch.size(); ++row) {
        const Span span{branch[row].left + offset, branch[row].right + offset};
        if (row < taken.size()) {
            taken[row].right = span.right;
        } else {
            taken.push_back(span);
        }
    }
}

}  // namespace

std::vector<HistoryPlace> historyLayout(const std::vector<HistoryPoint>& points) {
    std::vector<HistoryPlace> places(points.size());
    std::vector<std::vector<std::size_t>> children(points.size());
    std::unordered_map<int, std::size_t> placeOf;
    for (std::size_t place = 0; place < points.size(); ++place) {
        placeOf[points[place].id] = place;
        places[place].id = points[place].id;
        if (points[place].parent == kNoPoint) continue;
        const std::size_t parent = placeOf.at(points[place].parent);
        places[place].parent = static_cast<int>(parent);
        places[place].row = places[parent].row + 1;
        children[parent].push_back(place);
    }

    // From the ends of the branches to where they begin. `column` is the one beside the parent's, at first.
    std::vector<std::size_t> newest(points.size());
    std::vector<Outline> outlines(points.size());
    for (std::size_t place = points.size(); place-- > 0;) {
        auto& branches = children[place];
        std::sort(branches.begin(), branches.end(),
                  [&](std::size_t one, std::size_t other) { return newest[one] > newest[other]; });
        newest[place] = branches.empty() ? place : newest[branches.front()];
        Outline below;
        for (const std::size_t branch : branches) {
            places[branch].column = offsetBeside(below, outlines[branch]);
            take(below, outlines[branch], places[branch].column);
            outlines[branch].clear();
        }
        outlines[place].push_back({});
        outlines[place].insert(outlines[place].end(), below.begin(), below.end());
    }
    for (HistoryPlace& place : places)
        if (place.parent >= 0) place.column += places[static_cast<std::size_t>(place.parent)].column;
    return places;
}

}  // namespace ui
