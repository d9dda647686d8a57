#include "ui/explore/map/MapBackground.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "core/base/ThreadPriority.h"
#include "core/device/Device.h"
#include "core/rendering/Renderer.h"
#include "ui/common/QtImage.h"

namespace ui {

namespace {

/// Behind the drawing (5), so that sliders stay live meanwhile, and before a training (10).
constexpr int kBackgroundNiceness = 8;
/// Sides of the cells, from coarse to fine, in pixels of the screen.
constexpr int kSides[] = {112, 56, 28};
constexpr double kGap = 1;
/// So many of the dataset's images make a cell one of theirs: a single stray one does not.
constexpr std::size_t kStrays = 20'000;
constexpr std::size_t kBatch = 32;

/// The cells of one grid over the request's place.
class Grid {
   public:
    Grid(const MapBackground::Request& request, int side)
        : request_(request),
          side_(side * request.ratio),
          columns_(static_cast<int>(std::ceil(request.size.width() / side_))),
          rows_(static_cast<int>(std::ceil(request.size.height() / side_))) {}

    QRectF rect(int cell) const {
        const double filled = side_ - kGap * request_.ratio;
        const QPoint at = columnAndRow(cell);
        return {at.x() * side_, at.y() * side_, filled, filled};
    }

    /// The map's point in the middle of a cell.
    core::MapPoint middle(int cell) const {
        const QPointF center = (QPointF(columnAndRow(cell)) + QPointF(0.5, 0.5)) * side_;
        return {static_cast<float>(request_.place.left() + center.x() / perUnit()),
                static_cast<float>(request_.place.top() - center.y() / perUnit())};
    }

    /// Cells in which hardly any of the dataset's images lie.
    std::vector<int> empty() const {
        std::vector<std::size_t> counts(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(rows_));
        for (const core::MapPoint& point : request_.map->points()) {
            const double x = (static_cast<double>(point.x) - request_.place.left()) * perUnit() / side_;
            const double y = (request_.place.top() - static_cast<double>(point.y)) * perUnit() / side_;
            if (x < 0 || y < 0 || x >= columns_ || y >= rows_) continue;
            ++counts[static_cast<std::size_t>(y) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(x)];
        }
        const std::size_t most = request_.map->points().size() / kStrays;
        std::vector<int> cells;
        for (std::size_t cell = 0; cell < counts.size(); ++cell)
            if (counts[cell] <= most) cells.push_back(static_cast<int>(cell));
        return cells;
    }

   private:
    QPoint columnAndRow(int cell) const { return {cell % columns_, cell / columns_}; }
    double perUnit() const { return request_.size.width() / request_.place.width(); }

    const MapBackground::Request& request_;
    double side_;
    int columns_;
    int rows_;
};

/// False when it was stopped on the way: the image is then not whole.
bool draw(QImage& target, const MapBackground::Request& request, const Grid& grid, core::Renderer& renderer,
          const std::stop_token& stop) {
    QPainter painter(&target);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setCompositionMode(QPainter::CompositionMode_Source);
    const std::vector<int> cells = grid.empty();
    for (std::size_t first = 0; first < cells.size(); first += kBatch) {
        if (stop.stop_requested()) return false;
        const std::size_t end = std::min(first + kBatch, cells.size());
        std::vector<core::Latent> latents;
        for (std::size_t i = first; i < end; ++i)
            latents.push_back(request.map->latentAt(request.current, grid.middle(cells[i])));
        const std::vector<core::Image> images =
            renderer.decode(*request.snapshot, latents, std::span(&request.classes, 1));
        for (std::size_t i = first; i < end; ++i) {
            const QImage image = toQImage(images[i - first]);
            painter.drawImage(rectInside(grid.rect(cells[i]), image.size()), image);
        }
    }
    return true;
}

}  // namespace

MapBackground::MapBackground(QObject* parent) : QObject(parent) {
    connect(&job_, &NewestJob::failed, this, &MapBackground::failed);
}

void MapBackground::request(Request request, int rest) {
    const auto job = [this, request = std::move(request)](const std::stop_token& stop, const NewestJob::Post& post) {
        core::lowerThreadPriority(kBackgroundNiceness);
        core::Renderer renderer(core::shareThreads(core::coreCount()).renderer);
        for (const int side : kSides) {
            QImage image(request.size, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            if (!draw(image, request, Grid(request, side), renderer, stop)) return;
            post([this, image, place = request.place] { Q_EMIT drawn(image, place); });
        }
    };
    job_.start(job, rest);
}

void MapBackground::cancel() {
    job_.drop();
}

}  // namespace ui
