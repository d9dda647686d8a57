#pragma once

#include <QWidget>

class QStackedWidget;
class QTabBar;

namespace ui {

/// Pages of which one is seen, with a row of tabs above them in line with their contents.
class TabbedPages : public QWidget {
    Q_OBJECT

   public:
    explicit TabbedPages(QWidget* parent = nullptr);

    /// Behind those that are there. Takes `page`.
    void addPage(const QString& title, QWidget* page);
    void showPage(int place);
    /// For its name, its help and the texts of the tabs.
    QTabBar& tabs() { return *tabs_; }

   private:
    QTabBar* tabs_;
    QStackedWidget* pages_;
};

}  // namespace ui
