#pragma once

#include <vector>

namespace ui {

inline constexpr int kNoPoint = -1;

/// What the image of a tree needs to know of a point.
struct HistoryPoint {
    int id;
    int parent;  ///< its id; kNoPoint for the first one
};

/// Where a point of a history stands in an image of its tree.
struct HistoryPlace {
    int id = kNoPoint;
    int parent = -1;  ///< its place in the list, which is before this one; -1 for the first one
    int column = 0;
    int row = 0;  ///< one below its parent's
};

/// One for each point, in their order, which is that of their ids: each comes behind its parent. The line to the newest
/// point runs straight down; other ways branch off to the right, the newer the nearer, as close as they fit: no two lie
/// on each other, and none crosses another.
std::vector<HistoryPlace> historyLayout(const std::vector<HistoryPoint>& points);

}  // namespace ui
