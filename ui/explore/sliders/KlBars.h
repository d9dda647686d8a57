#pragma once

#include <QRectF>
#include <QString>
#include <QWidget>
#include <vector>

namespace ui {

class Theme;

/// How much each latent dimension says about an image: a bar for each, largest first, and a line across them at the
/// activity threshold. The bar under the pointer, or that the arrow keys have reached, is the current one; a click or
/// Enter chooses it.
class KlBars : public QWidget {
    Q_OBJECT

   public:
    struct Bar {
        int dimension;
        float kl;  ///< nats; NaN counts as 0
    };

    explicit KlBars(Theme& theme, QWidget* parent = nullptr);

    /// From left to right. `threshold`, in nats, is where the line stands.
    void setBars(std::vector<Bar> bars, float threshold);
    const std::vector<Bar>& bars() const { return bars_; }
    /// Place of the current bar; -1: none.
    int current() const { return current_; }
    /// "z 12: 0.84 nats", of a bar.
    QString textOf(int place) const;

    /// Where a bar is, in the widget's coordinates.
    QRectF barRect(int place) const;
    double thresholdY() const { return yOf(threshold_); }

    QSize sizeHint() const override;

   Q_SIGNALS:
    void currentChanged(int place);
    void chosen(int dimension);

   protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

   private:
    QFont smallFont() const;
    QRectF area() const;
    double yOf(float kl) const;
    int placeAt(double x) const;
    void setCurrent(int place);
    void drawNames(QPainter& painter) const;

    Theme& theme_;
    std::vector<Bar> bars_;
    float threshold_ = 0;
    float top_ = 1;  // nats at the upper edge
    int current_ = -1;
};

}  // namespace ui
