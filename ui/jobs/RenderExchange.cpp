#include "ui/jobs/RenderExchange.h"

#include <algorithm>

namespace ui {

namespace {

/// A request that was passed over for so long goes first, so that a hand that never rests starves no sheet.
constexpr auto kPatience = std::chrono::milliseconds(250);

/// The share of so long a time may be taken at once: after a rest, the sheet follows single moves without delay.
constexpr auto kSheetSavings = std::chrono::milliseconds(1000);

}  // namespace

void RenderExchange::add(const LanePointer& lane) {
    const auto after = std::find_if(lanes.begin(), lanes.end(), [&](const LanePointer& other) {
        return other->needs.priority > lane->needs.priority;
    });
    lanes.insert(after, lane);
}

void RenderExchange::remove(const LanePointer& lane) {
    lane->waiting.drop();
    std::erase(lanes, lane);
}

RenderExchange::Clock::time_point RenderExchange::restEnds(const RenderLane& lane) const {
    return lane.needs.sheet ? std::max(sheetsRestUntil, lane.restsUntil) : lane.restsUntil;
}

RenderExchange::LanePointer RenderExchange::next(Clock::time_point now) const {
    LanePointer first;
    LanePointer oldest;
    for (const LanePointer& lane : lanes) {
        if (!lane->waiting.waits() || now < restEnds(*lane)) continue;
        if (!first) first = lane;
        if (now - lane->waiting.since() < kPatience) continue;
        if (!oldest || lane->waiting.since() < oldest->waiting.since()) oldest = lane;
    }
    return oldest ? oldest : first;
}

std::optional<RenderExchange::Clock::time_point> RenderExchange::nextRestEnds() const {
    std::optional<Clock::time_point> first;
    for (const LanePointer& lane : lanes)
        if (lane->waiting.waits()) first = first ? std::min(*first, restEnds(*lane)) : restEnds(*lane);
    return first;
}

RenderExchange::LanePointer RenderExchange::waitForNext(std::unique_lock<std::mutex>& lock,
                                                        const std::stop_token& stop) {
    LanePointer lane;
    const auto found = [&] { return (lane = next(Clock::now())) != nullptr; };
    while (!stop.stop_requested() && !found()) {
        const auto ends = nextRestEnds();
        const auto changed = [&] { return nextRestEnds() != ends || found(); };
        if (ends)
            filled.wait_until(lock, stop, *ends, changed);
        else
            filled.wait(lock, stop, changed);
    }
    return stop.stop_requested() ? nullptr : lane;
}

void RenderExchange::begin(RenderLane& lane) const {
    if (lane.needs.paced) lane.restsUntil = Clock::now() + imageInterval;
}

void RenderExchange::end(const RenderLane& lane, std::chrono::duration<double> work) {
    if (!lane.needs.sheet || sheetShare >= 1) return;
    sheetsRestUntil = std::max(sheetsRestUntil, Clock::now() - kSheetSavings) +
                      std::chrono::duration_cast<Clock::duration>(work / sheetShare);
}

}  // namespace ui
