#include "ui/explore/history/HistoryImages.h"

#include <algorithm>
#include <utility>

#include "ui/common/QtImage.h"

namespace ui {

namespace {
constexpr RenderNeeds kVisitedNeeds{.priority = 40};
}  // namespace

HistoryImages::HistoryImages(const Session& session, const LatentHistory& history, RenderController& renderer,
                             QObject* parent)
    : QObject(parent), session_(session), history_(history), client_(new RenderClient(renderer, kVisitedNeeds, this)) {
    client_->setObjectName(QStringLiteral("history_client"));
    connect(&session_, &Session::latentSpaceChanged, this, [this] {
        drawn_.clear();
        wanted_.clear();
    });
    connect(&session_, &Session::snapshotChanged, this, [this] {
        ++generation_;
        request();
    });
    connect(client_, &RenderClient::ready, this, &HistoryImages::take);
    // Asked for again when others are wanted: what failed once would fail at once again.
    connect(client_, &RenderClient::failed, this, [this] { asked_.clear(); });
}

QImage HistoryImages::of(int id) const {
    const auto found = drawn_.find(id);
    return found == drawn_.end() ? QImage() : found->second.image;
}

void HistoryImages::want(std::vector<int> ids) {
    wanted_ = std::move(ids);
    request();
}

void HistoryImages::request() {
    if (!session_.snapshot() || !asked_.empty()) return;
    std::vector<core::Latent> latents;
    RenderClasses classes;
    for (const int id : wanted_) {
        const auto drawn = drawn_.find(id);
        const LatentHistory::Point* point = history_.find(id);
        if (point == nullptr || (drawn != drawn_.end() && drawn->second.generation == generation_)) continue;
        asked_.push_back(id);
        latents.push_back(point->latent);
        classes.push_back(point->classes);
        if (asked_.size() == kAtOnce) break;
    }
    if (asked_.empty()) return;
    askedGeneration_ = generation_;
    const int columns = static_cast<int>(latents.size());
    client_->request(session_.snapshot(), std::move(latents), columns, std::move(classes));
}

void HistoryImages::take(const RenderResult& result) {
    const std::vector<int> asked = std::exchange(asked_, {});
    if (asked.size() == result.latents.size()) {
        const std::vector<core::Image> images = fromAtlas(result.atlas, result.columns, 1);
        for (std::size_t place = 0; place < asked.size(); ++place) {
            const LatentHistory::Point* point = history_.find(asked[place]);
            // Forgotten meanwhile, or of a model before this one.
            if (point == nullptr || point->latent != result.latents[place] || point->classes != result.classes[place])
                continue;
            QImage image = toQImage(images[place]);
            if (std::max(image.width(), image.height()) > kLargest)
                image = image.scaled(kLargest, kLargest, Qt::KeepAspectRatio, Qt::SmoothTransformation);
            drawn_[asked[place]] = {image, askedGeneration_};
        }
        // Of points that were forgotten.
        if (drawn_.size() > history_.points().size())
            std::erase_if(drawn_, [this](const auto& drawn) { return history_.find(drawn.first) == nullptr; });
        Q_EMIT changed();
    }
    request();
}

}  // namespace ui
