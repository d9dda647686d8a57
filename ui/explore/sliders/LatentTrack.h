#pragma once

#include <QAbstractSlider>

namespace ui {

class Theme;

/// The painted track of a latent slider: a groove with a mark in the middle and a bar from there to the handle. Counts
/// in hundredths of a standard deviation, -300 to 300. A click jumps, a double click goes to the middle; the wheel
/// works only while it has the focus.
class LatentTrack : public QAbstractSlider {
    Q_OBJECT

   public:
    static constexpr int kStepsPerUnit = 100;
    static constexpr int kReach = 3 * kStepsPerUnit;
    static constexpr int kMargin = 8;  ///< from its edges to where the handle's middle can be

    explicit LatentTrack(Theme& theme, QWidget* parent = nullptr);

    /// Horizontal place of a value, in the widget's coordinates.
    double positionOf(int value) const;

    QSize sizeHint() const override;

   Q_SIGNALS:
    void resetRequested();

   protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

   private:
    int valueAt(double x) const;

    Theme& theme_;
};

}  // namespace ui
