#include "ui/jobs/RenderController.h"

#include <QMetaObject>
#include <iterator>
#include <optional>
#include <utility>

#include "core/base/ThreadPriority.h"
#include "core/base/ThreadTime.h"
#include "core/rendering/Renderer.h"
#include "core/sample/Modality.h"
#include "ui/common/QtImage.h"
#include "ui/jobs/ErrorText.h"
#include "ui/jobs/RenderClient.h"
#include "ui/jobs/RenderExchange.h"

namespace ui {

namespace {

/// Between the window (0) and a training (10): a finished image is painted at once, while the sheet that is drawn next
/// keeps all cores busy.
constexpr int kDrawingNiceness = 5;

std::vector<core::Image> previewsOf(std::span<const core::Sample> samples) {
    std::vector<core::Image> images;
    for (const core::Sample& sample : samples) images.push_back(core::preview(sample));
    return images;
}

RenderResult drawn(core::Renderer& renderer, RenderRequest request, const RenderNeeds& needs) {
    const bool reconstructs = !request.originals.empty();
    std::vector<core::Sample> samples;
    std::vector<core::Image> images;
    if (reconstructs) {
        images = previewsOf(request.originals);
        for (core::Image& image : renderer.reconstruct(*request.snapshot, request.originals, request.classes))
            images.push_back(std::move(image));
    } else if (needs.samples) {
        samples = renderer.samples(*request.snapshot, request.latents, request.classes);
        images = previewsOf(samples);
    } else {
        images = renderer.decode(*request.snapshot, request.latents, request.classes);
    }
    RenderResult result{toAtlas(images, request.columns), request.columns,          std::move(request.latents),
                        std::move(request.classes),       request.snapshot->step(), std::move(samples)};
    if (needs.screenFormat) result.atlas.convertTo(QImage::Format_RGB32);
    return result;
}

}  // namespace

RenderController::RenderController(int threads, QObject* parent)
    : QObject(parent), exchange_(std::make_shared<RenderExchange>()) {
    exchange_->threads = threads;
    thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

RenderController::~RenderController() = default;

void RenderController::setThreads(int threads) {
    const std::lock_guard lock(exchange_->mutex);
    exchange_->threads = threads;
}

void RenderController::setSheetShare(double share) {
    {
        const std::lock_guard lock(exchange_->mutex);
        exchange_->sheetShare = share;
        exchange_->sheetsRestUntil = {};
    }
    exchange_->filled.notify_one();
}

void RenderController::setImageInterval(std::chrono::milliseconds interval) {
    {
        const std::lock_guard lock(exchange_->mutex);
        exchange_->imageInterval = interval;
        for (const RenderExchange::LanePointer& lane : exchange_->lanes) lane->restsUntil = {};
    }
    exchange_->filled.notify_one();
}

void RenderController::run(const std::stop_token& stop) {
    core::lowerThreadPriority(kDrawingNiceness);
    core::Renderer renderer(1);
    while (true) {
        RenderExchange::LanePointer lane;
        RenderRequest request;
        {
            std::unique_lock lock(exchange_->mutex);
            lane = exchange_->waitForNext(lock, stop);
            if (!lane) return;
            request = *lane->waiting.take();
            renderer.setThreads(exchange_->threads);
            exchange_->begin(*lane);
        }

        const auto begin = core::threadTime();
        RenderLane::Finished finished;
        try {
            finished.result = drawn(renderer, std::move(request), lane->needs);
        } catch (const std::exception& error) {
            finished.problem = errorText(error);
        }

        bool announce = false;
        {
            const std::lock_guard lock(exchange_->mutex);
            exchange_->end(*lane, core::threadTime() - begin);
            announce = lane->finished.put(std::move(finished));
        }
        if (announce)
            QMetaObject::invokeMethod(
                this, [this, lane] { deliver(lane); }, Qt::QueuedConnection);
    }
}

void RenderController::deliver(const std::shared_ptr<RenderLane>& lane) {
    std::optional<RenderLane::Finished> finished;
    {
        const std::lock_guard lock(exchange_->mutex);
        finished = lane->finished.take();
    }
    RenderClient* client = lane->client;
    if (client == nullptr || !finished) return;
    if (finished->problem.isEmpty()) {
        Q_EMIT client->ready(finished->result);
    } else {
        Q_EMIT client->failed(finished->problem);
    }
}

}  // namespace ui
