#pragma once

#include <memory>

#include "ui/common/ImageView.h"

namespace ui {

class ThumbnailGrid;

/// The current image of a grid alone in a window of its own. The arrow keys go on to the next one, there and in the
/// grid; Escape closes it.
class LargeImage : public ImageView {
    Q_OBJECT

   public:
    LargeImage(Theme& theme, ThumbnailGrid& grid, QWidget* parent);

   protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

   private:
    void follow();

    ThumbnailGrid& grid_;
};

}  // namespace ui
