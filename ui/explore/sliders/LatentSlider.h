#pragma once

#include <QWidget>

class QLabel;

namespace ui {

class LatentTrack;
class RealField;
class Theme;

/// One latent dimension: its name, a bar that says how active it is, a track and a number field. Keeps the exact value
/// that it was given, also where the track shows a rounded one.
class LatentSlider : public QWidget {
    Q_OBJECT

   public:
    LatentSlider(int dimension, Theme& theme, QWidget* parent = nullptr);

    int dimension() const { return dimension_; }
    float value() const { return value_; }
    /// Does not emit moved().
    void setValue(float value);
    /// Mean KL of the dimension and of the most active one, in nats; negative: not measured.
    void setActivity(float kl, float largest);
    float activity() const { return kl_; }
    /// So that the arrow keys move it.
    void focusTrack();
    /// True while a hand holds the handle.
    bool held() const;

   Q_SIGNALS:
    void moved(int dimension, float value);
    /// A hand takes the handle, and has not moved it yet.
    void pressed();
    void released();

   protected:
    void paintEvent(QPaintEvent* event) override;

   private:
    void move(double value);
    void showValue();
    void describe();

    const int dimension_;
    Theme& theme_;
    float value_ = 0;
    float kl_ = -1;
    float largest_ = 0;
    QLabel* name_;
    LatentTrack* track_;
    RealField* field_;
};

}  // namespace ui
