#pragma once

#include <QDoubleSpinBox>
#include <QSpinBox>

namespace ui {

/// A whole number, without a decimal point or a comma; pasted ones may have the locale's thousands separators. The
/// wheel changes it only while it has the focus, so that scrolling a panel changes no setting.
class IntegerField : public QSpinBox {
    Q_OBJECT

   public:
    explicit IntegerField(QWidget* parent = nullptr);

    QValidator::State validate(QString& input, int& pos) const override;

   protected:
    void wheelEvent(QWheelEvent* event) override;
};

/// A real number without trailing zeros ("0.002"). Ranges over many decades step 1, 2, 5, 10; others in equal steps.
/// The wheel works only while it has the focus. A point and a comma are both the decimal point, whatever the locale
/// has; a number that can be read in two ways is refused.
class RealField : public QDoubleSpinBox {
    Q_OBJECT

   public:
    explicit RealField(QWidget* parent = nullptr);

    /// Range and a step that suits it; `usual` is a value of the order that people use.
    void setScale(double minimum, double maximum, double usual);

    /// "0.50" in place of "0.5": for columns of numbers.
    void setTrailingZeros(bool on) { trailingZeros_ = on; }

    QValidator::State validate(QString& input, int& pos) const override;
    QString textFromValue(double value) const override;
    void stepBy(int steps) override;
    /// Wide enough for every number that its steps reach.
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

   protected:
    void wheelEvent(QWheelEvent* event) override;

   private:
    QSize widened(QSize hint) const;

    bool decades_ = false;
    bool trailingZeros_ = false;
};

}  // namespace ui
