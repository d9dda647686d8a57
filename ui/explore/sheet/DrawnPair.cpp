#include "ui/explore/sheet/DrawnPair.h"

#include <utility>
#include <vector>

#include "core/rendering/Renderer.h"
#include "core/sample/image/Difference.h"
#include "ui/common/QtImage.h"

namespace ui {

DrawnPair::DrawnPair(QObject* parent) : QObject(parent) {
    connect(&runner_, &JobRunner::failed, this, &DrawnPair::failed);
    connect(&runner_, &JobRunner::ended, this, [this] {
        if (auto wish = waiting_.take()) draw(std::move(wish->snapshot), std::move(wish->points));
    });
}

void DrawnPair::forget(std::size_t place) {
    images_[place] = {};
    difference_ = {};
    ++generation_;
}

void DrawnPair::clear() {
    forget(0);
    forget(1);
    waiting_.drop();
}

void DrawnPair::draw(core::SnapshotPointer snapshot, Points points) {
    if (!snapshot || (!points[0] && !points[1])) return;
    const bool started = runner_.start(
        [this, snapshot, points, generation = generation_](const std::stop_token&, const JobRunner::Post& post) {
            std::vector<core::Latent> latents;
            std::vector<core::ClassMix> classes;
            for (const auto& point : points) {
                if (!point) continue;
                latents.push_back(point->latent);
                classes.push_back(point->classes);
            }
            const std::vector<core::Image> drawn = core::Renderer(1).decode(*snapshot, latents, classes);
            std::array<QImage, 2> images;
            std::size_t next = 0;
            for (std::size_t place = 0; place < points.size(); ++place)
                if (points[place]) images[place] = toQImage(drawn[next++]);
            core::Difference apart;
            if (drawn.size() == 2) apart = core::difference(drawn[0], drawn[1]);
            post([this, generation, images, difference = toQImage(apart.image), mean = apart.mean,
                  largest = apart.largest] {
                if (generation != generation_) return;
                images_ = images;
                difference_ = difference;
                mean_ = mean;
                largest_ = largest;
                Q_EMIT changed();
            });
        });
    if (!started) waiting_.put({std::move(snapshot), std::move(points)});
}

}  // namespace ui
