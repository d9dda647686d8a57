#pragma once

#include <QToolButton>

namespace ui {

/// A line of text that folds a widget away and brings it back. Folded at first. Where the text has no room it ends in
/// "…": it must not make a panel wider.
class FoldButton : public QToolButton {
    Q_OBJECT

   public:
    /// `content` stays where its layout has it; this button only shows and hides it.
    FoldButton(const QString& text, QWidget* content, QWidget* parent = nullptr);

    const QWidget* content() const { return content_; }
    bool isOpen() const { return isChecked(); }
    void setOpen(bool open) { setChecked(open); }

    QSize minimumSizeHint() const override;

   protected:
    void paintEvent(QPaintEvent* event) override;

   private:
    /// What is left of `width` for the text, beside arrow and margins.
    int roomForText(int width) const;

    QWidget* content_;
};

}  // namespace ui
