#include "ui/explore/directions/DirectionWays.h"

#include <utility>

#include "ui/explore/directions/DirectionList.h"
#include "ui/explore/directions/DirectionSlider.h"
#include "ui/explore/directions/DirectionWay.h"

namespace ui {

namespace {
constexpr int kRest = 60;  // milliseconds
constexpr RenderNeeds kWaysNeeds{.priority = 20};
}  // namespace

DirectionWays::DirectionWays(Session& session, RenderController& renderer, DirectionList& list)
    : QObject(&list), session_(session), list_(list), client_(new RenderClient(renderer, kWaysNeeds, this)) {
    rest_.setSingleShot(true);
    rest_.setInterval(kRest);
    connect(&rest_, &QTimer::timeout, this, &DirectionWays::request);
    connect(&list_, &DirectionList::sightChanged, this, &DirectionWays::requestSoon);
    for (const auto change : {&Session::snapshotChanged, &Session::latentChanged, &Session::classMixChanged})
        connect(&session_, change, this, &DirectionWays::requestSoon);
    connect(client_, &RenderClient::ready, this, &DirectionWays::show);
    connect(client_, &RenderClient::failed, this, &DirectionWays::failed);
}

void DirectionWays::setDirections(std::vector<core::Direction> directions) {
    directions_ = std::move(directions);
    asked_.clear();
    request();
}

void DirectionWays::requestSoon() {
    if (list_.isVisible()) rest_.start();
}

void DirectionWays::request() {
    rest_.stop();
    if (!list_.isVisible()) return;
    asked_.clear();
    const core::Latent& latent = session_.latent();
    const auto [first, end] = list_.inSight();
    first_ = first;
    for (std::size_t place = first; place < end; ++place) {
        if (directions_[place].unit.size() != latent.size()) return;
        const auto way =
            core::traversal(latent, directions_[place], DirectionWay::kImages, DirectionSlider::kTrackReach);
        asked_.insert(asked_.end(), way.begin(), way.end());
    }
    client_->request(session_.snapshot(), asked_, DirectionWay::kImages, {session_.classMix()});
}

void DirectionWays::show(const RenderResult& result) {
    const auto& [atlas, columns, latents, classes, step, samples] = result;
    // Of a point that was left meanwhile, or of other sliders: others are on their way.
    if (latents != asked_ || latents.empty() || columns != DirectionWay::kImages) return;
    const int rows = static_cast<int>(latents.size()) / columns;
    const QSize cell(atlas.width() / columns, atlas.height() / rows);
    for (int row = 0; row < rows; ++row) {
        std::vector<QImage> images;
        images.reserve(DirectionWay::kImages);
        for (int column = 0; column < columns; ++column)
            images.push_back(atlas.copy(QRect({column * cell.width(), row * cell.height()}, cell)));
        list_.sliders()[first_ + static_cast<std::size_t>(row)]->way()->setImages(images);
    }
}

}  // namespace ui
