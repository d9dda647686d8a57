#pragma once

#include <QHeaderView>

namespace ui {

class Theme;

/// Headings of columns that are narrower than their names: the names stand upright, from below.
class UprightHeader : public QHeaderView {
    Q_OBJECT

   public:
    explicit UprightHeader(Theme& theme, QWidget* parent = nullptr);

    QSize sizeHint() const override;

   protected:
    void paintSection(QPainter* painter, const QRect& place, int section) const override;
    QSize sectionSizeFromContents(int section) const override;

   private:
    QString nameOf(int section) const;

    Theme& theme_;
};

}  // namespace ui
