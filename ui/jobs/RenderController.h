#pragma once

#include <QObject>
#include <chrono>
#include <memory>
#include <stop_token>
#include <thread>

namespace ui {

struct RenderExchange;
struct RenderLane;

/// Draws latents on a thread of its own, for clients that it does not know: each viewer makes itself a RenderClient.
class RenderController : public QObject {
    Q_OBJECT

   public:
    explicit RenderController(int threads, QObject* parent = nullptr);
    /// Waits for what is being drawn, drops the rest.
    ~RenderController() override;

    /// LibTorch threads for drawing: fewer while training runs.
    void setThreads(int threads);

    /// The largest share of the time that sheets may take together, above 0 and up to 1: less while a training has
    /// every core. Single sheets come at once all the same; of a row of them one that is asked for too soon waits, and
    /// nothing else waits for it. The last one is always drawn.
    void setSheetShare(double share);

    /// The shortest time between the beginnings of two images of a client that is paced; none at first. The first one
    /// after a rest comes at once, and the last one is always drawn.
    void setImageInterval(std::chrono::milliseconds interval);

   private:
    friend class RenderClient;

    void run(const std::stop_token& stop);
    void deliver(const std::shared_ptr<RenderLane>& lane);

    std::shared_ptr<RenderExchange> exchange_;
    std::jthread thread_;  // last: joins first
};

}  // namespace ui
