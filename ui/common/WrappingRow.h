#pragma once

#include <QWidget>

class QGridLayout;

namespace ui {

/// Three groups of controls in a row; where there is no room for all, the middle one goes below the others.
class WrappingRow : public QWidget {
    Q_OBJECT

   public:
    /// `middle` takes what the others leave.
    WrappingRow(QWidget* first, QWidget* middle, QWidget* last, QWidget* parent = nullptr);

    /// As narrow as it can be: in two rows.
    QSize minimumSizeHint() const override;

   protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

   private:
    void arrange();

    QWidget* first_;
    QWidget* middle_;
    QWidget* last_;
    QGridLayout* grid_;
    bool wrapped_ = false;
};

}  // namespace ui
