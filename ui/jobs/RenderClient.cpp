#include "ui/jobs/RenderClient.h"

#include <utility>

#include "ui/jobs/RenderController.h"
#include "ui/jobs/RenderExchange.h"

namespace ui {

RenderClient::RenderClient(RenderController& renderer, const RenderNeeds& needs, QObject* parent)
    : QObject(parent), exchange_(renderer.exchange_), lane_(std::make_shared<RenderLane>()) {
    lane_->needs = needs;
    lane_->client = this;
    const std::lock_guard lock(exchange_->mutex);
    exchange_->add(lane_);
}

RenderClient::~RenderClient() {
    lane_->client = nullptr;
    const std::lock_guard lock(exchange_->mutex);
    exchange_->remove(lane_);
}

void RenderClient::request(core::SnapshotPointer snapshot, std::vector<core::Latent> latents, int columns,
                           RenderClasses classes) {
    put({std::move(snapshot), std::move(latents), {}, std::move(classes), columns});
}

void RenderClient::requestReconstructions(core::SnapshotPointer snapshot, std::vector<core::Sample> originals,
                                          RenderClasses classes) {
    const int columns = static_cast<int>(originals.size());
    put({std::move(snapshot), {}, std::move(originals), std::move(classes), columns});
}

void RenderClient::put(RenderRequest request) {
    const bool empty = !request.snapshot || (request.latents.empty() && request.originals.empty());
    {
        const std::lock_guard lock(exchange_->mutex);
        if (empty) {
            lane_->waiting.drop();
            return;
        }
        lane_->waiting.put(std::move(request));
    }
    exchange_->filled.notify_one();
}

}  // namespace ui
