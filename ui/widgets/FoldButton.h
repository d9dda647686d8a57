#pragma once

#include <QToolButton>

namespace ui {

/// A line of text that folds a widget away and brings it back. Folded at first.
class FoldButton : public QToolButton {
    Q_OBJECT

   public:
    /// `content` stays where its layout has it; this button only shows and hides it.
    FoldButton(const QString& text, QWidget* content, QWidget* parent = nullptr);

    bool isOpen() const { return isChecked(); }
    void setOpen(bool open) { setChecked(open); }
};

}  // namespace ui
