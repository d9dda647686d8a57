#pragma once

#include <QComboBox>

namespace ui {

/// A list of choices that the wheel changes only while it has the focus. It may be narrower than its longest choice, so
/// that a dock can be slim; what does not fit ends in dots.
class ChoiceField : public QComboBox {
    Q_OBJECT

   public:
    explicit ChoiceField(QWidget* parent = nullptr);

   protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
};

}  // namespace ui
