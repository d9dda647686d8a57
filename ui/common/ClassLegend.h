#pragma once

#include <QStringList>
#include <QWidget>

namespace ui {

class Theme;

/// Names of classes, each beside its color and shape, in as many lines as they need. Takes no room without classes.
class ClassLegend : public QWidget {
    Q_OBJECT

   public:
    explicit ClassLegend(Theme& theme, QWidget* parent = nullptr);

    /// More than a map can tell apart are cut short.
    void setClasses(const QStringList& names);
    /// What is shown of them.
    const QStringList& entries() const { return entries_; }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

   protected:
    void paintEvent(QPaintEvent* event) override;

   private:
    QFont smallFont() const;
    /// Where each entry is, for a width.
    QList<QRect> places(int width) const;

    Theme& theme_;
    QStringList entries_;
    bool cut_ = false;  // the last entry says that there are more
};

}  // namespace ui
