#include "core/training/History.h"

#include <algorithm>

namespace core {

void dropPointsAfter(History& history, std::int64_t step) {
    history.erase(
        std::remove_if(history.begin(), history.end(), [step](const CurvePoint& point) { return point.step > step; }),
        history.end());
}

}  // namespace core
