#pragma once

#include <QImage>
#include <QString>
#include <QWidget>
#include <memory>
#include <optional>
#include <vector>

#include "core/dataset/Dataset.h"
#include "core/latent/map/LatentMap.h"
#include "ui/explore/PointImage.h"

namespace ui {

class Theme;

/// A map of images: a dot for each in its class's color and shape, or the image itself where there is room, and a cross
/// that a hand moves. Left button: the cross; with Shift: a path. Middle or right button: pans; wheel: zooms about the
/// pointer. By keys: arrows move the cross, + and - zoom, 0 shows everything.
class MapView : public QWidget {
    Q_OBJECT

   public:
    explicit MapView(Theme& theme, QWidget* parent = nullptr);

    /// The images of `dataset` that the map's data name. A null map shows the text for nothing. As long as nobody
    /// has panned or zoomed, all of it is in view.
    void setMap(std::shared_ptr<const core::LatentMap> map, std::shared_ptr<const core::Dataset> dataset);
    void setEmptyText(const QString& text);
    void setCross(std::optional<core::MapPoint> cross);
    const std::optional<core::MapPoint>& cross() const { return cross_; }
    /// An image that lies under the dots, its place in the map's units as in MapBackground; a null one: none.
    void setBackground(const QImage& image, const QRectF& place);

    const MapTransform& transform() const { return transform_; }
    /// The part of the map that is in view: upper left corner (y points up), extent.
    QRectF place() const;
    /// Everything in view, until it is panned or zoomed again.
    void fit();
    /// By a factor, about a pixel.
    void zoom(double factor, QPointF about);
    void pan(QPointF pixels);

    QSize sizeHint() const override { return {400, 400}; }

   Q_SIGNALS:
    /// A hand puts the cross there; it does not move by itself.
    void placeChosen(core::MapPoint place);
    /// A hand drew a path.
    void pathDrawn(const std::vector<core::MapPoint>& places);
    /// Another part of the map is in view.
    void viewChanged();

   protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

   private:
    enum class Hand { nothing, moves, pans, draws };

    void colorPoints();
    void applyFit();
    void changeView(const MapTransform& transform);
    void choose(QPointF pixel);
    void showHand();
    DotStyle dotStyle(double ratio) const;
    void drawImages(QPainter& painter) const;
    void drawShape(QPainter& painter, QPointF corner, std::uint32_t index) const;
    void drawCross(QPainter& painter) const;
    QString describe(QPointF pixel) const;

    Theme& theme_;
    std::shared_ptr<const core::LatentMap> map_;
    std::shared_ptr<const core::Dataset> dataset_;
    std::vector<QRgb> colors_;        // of each point
    std::vector<ClassShape> shapes_;  // the same; none where the colors tell all classes apart
    std::optional<core::MapPoint> cross_;
    QImage background_;
    QRectF backgroundPlace_;
    QString emptyText_;
    MapTransform transform_;
    double home_ = 1;     // the scale at which everything is in view
    bool fitted_ = true;  // nobody has panned or zoomed
    Hand hand_ = Hand::nothing;
    QPointF last_;  // of the pointer while it pans
    std::vector<core::MapPoint> path_;
    QImage frame_;                        // what is painted into; kept for its memory
    std::vector<std::uint32_t> visible_;  // the same
};

}  // namespace ui
