#pragma once

#include <QLabel>

namespace ui {

/// A line of plain text that takes what room there is: where it is too long it ends in dots, and the tooltip has all
/// of it.
class ElidedLabel : public QLabel {
    Q_OBJECT

   public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    void setFullText(const QString& text);
    const QString& fullText() const { return full_; }

   protected:
    void resizeEvent(QResizeEvent* event) override;

   private:
    void fit();

    QString full_;
};

}  // namespace ui
