#pragma once

#include <QWidget>

#include "ui/explore/sliders/SliderChange.h"

class QLabel;

namespace ui {

class ImageTile;

/// What the slider that was moved last has changed: the image before, where the one of now differs from it, and how
/// much. A click on the image takes the slider back.
class SliderChangeBar : public QWidget {
    Q_OBJECT

   public:
    explicit SliderChangeBar(SliderChange& change, QWidget* parent = nullptr);

   Q_SIGNALS:
    /// The person has chosen another point.
    void used();
    /// The person has seen enough.
    void closed();

   protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

   private:
    void showChange();

    SliderChange& change_;
    ImageTile* before_;
    ImageTile* difference_;
    QLabel* text_;
};

}  // namespace ui
