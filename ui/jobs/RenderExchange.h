#pragma once

#include <QString>
#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <vector>

#include "ui/jobs/NewestWins.h"
#include "ui/jobs/RenderRequest.h"

namespace ui {

class RenderClient;

/// Of one client: its newest request, and its newest result on the way back.
struct RenderLane {
    /// What came of a request; a sentence where drawing failed.
    struct Finished {
        RenderResult result;
        QString problem;
    };

    RenderNeeds needs;
    RenderClient* client = nullptr;  // GUI thread only; null once it is gone
    NewestWins<RenderRequest> waiting;
    NewestWins<Finished> finished;
    std::chrono::steady_clock::time_point restsUntil{};
};

/// What RenderClient, RenderController and its thread share, and what is drawn next. All of it is guarded by `mutex`,
/// but for the lanes' clients. It lives as long as the last of those who share it.
struct RenderExchange {
    using Clock = std::chrono::steady_clock;
    using LanePointer = std::shared_ptr<RenderLane>;

    void add(const LanePointer& lane);
    void remove(const LanePointer& lane);

    /// Waits for the next lane to draw for; null when it is time to stop.
    LanePointer waitForNext(std::unique_lock<std::mutex>& lock, const std::stop_token& stop);
    /// Before and after drawing.
    void begin(RenderLane& lane) const;
    void end(const RenderLane& lane, std::chrono::duration<double> work);

    std::mutex mutex;
    std::condition_variable_any filled;
    std::vector<LanePointer> lanes;  // in the order in which their requests are drawn
    int threads = 1;
    double sheetShare = 1;
    std::chrono::milliseconds imageInterval{0};
    Clock::time_point sheetsRestUntil{};

   private:
    Clock::time_point restEnds(const RenderLane& lane) const;
    LanePointer next(Clock::time_point now) const;
    /// When the first of the requests that wait may be drawn; nothing if there are none.
    std::optional<Clock::time_point> nextRestEnds() const;
};

}  // namespace ui
