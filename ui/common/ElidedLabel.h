#pragma once

#include <QLabel>

#include "ui/common/text/LineParts.h"

namespace ui {

/// A line of plain text that takes what room there is: where it is too long something of it is cut, and the tooltip has
/// all of it.
class ElidedLabel : public QLabel {
    Q_OBJECT

   public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    /// Where it is too long, what matters least is cut first: see fitted().
    void setFullLine(const LineParts& line);
    /// A name: its end sets it apart from others, so it is cut in the middle.
    void setFullName(const QString& name);
    /// A text that is never cut; the tooltip says it at length.
    void setShortText(const QString& text, const QString& atLength);
    /// What is shown where there is room.
    const QString& fullText() const { return full_; }

   protected:
    void resizeEvent(QResizeEvent* event) override;

   private:
    void take(const LineParts& line, const QString& atLength);
    void fit();

    LineParts line_;
    QString full_;
    QString atLength_;
    bool isName_ = false;
};

}  // namespace ui
