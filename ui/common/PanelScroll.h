#pragma once

#include <QScrollArea>

namespace ui {

/// The content of a panel, which scrolls up and down where there is too little height. It is never narrower than the
/// content.
class PanelScroll : public QScrollArea {
    Q_OBJECT

   public:
    explicit PanelScroll(QWidget* content, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

   protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace ui
