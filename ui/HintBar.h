#pragma once

#include <QFrame>

#include "ui/StudioParts.h"

class QLabel;

namespace ui {

/// One quiet line that says what to do next. It moves on as the person does, and goes away for good when dismissed.
class HintBar : public QFrame {
    Q_OBJECT

   public:
    explicit HintBar(StudioParts& parts, QWidget* parent = nullptr);

    /// The person has moved a slider, or gone where there are none.
    void leaveSliders();

   Q_SIGNALS:
    void dismissed();

   private:
    enum class Hint { moveSlider, openDataset, train, watch, exportImages };
    void show(Hint hint);

    QLabel* text_;
    Hint hint_ = Hint::moveSlider;
};

}  // namespace ui
