#pragma once

#include <QLabel>
#include <QStringList>

namespace ui {

/// A text of one or more lines that is as high as the longest one it may show, so that nothing below it moves when it
/// shows another one.
class SteadyLabel : public QLabel {
    Q_OBJECT

   public:
    explicit SteadyLabel(QWidget* parent = nullptr);

    /// What it may come to show.
    void setPossibleTexts(const QStringList& texts);

    int heightForWidth(int width) const override;

   private:
    QStringList texts_;
};

}  // namespace ui
