#pragma once

#include "ui/common/ImageView.h"

namespace ui {

/// The current sample alone on the whole screen. The commands of the window that it belongs to work here, too; Escape
/// closes it.
class SampleWindow : public ImageView {
    Q_OBJECT

   public:
    SampleWindow(Theme& theme, QWidget* parent);

   protected:
    void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace ui
