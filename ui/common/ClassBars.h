#pragma once

#include <QString>
#include <QWidget>
#include <string>
#include <vector>

namespace ui {

class Theme;

/// The classes of a dataset, a line each: name, a bar for its share of the largest, number of images.
class ClassBars : public QWidget {
    Q_OBJECT

   public:
    explicit ClassBars(Theme& theme, QWidget* parent = nullptr);

    void setClasses(const std::vector<std::string>& names, const std::vector<std::size_t>& counts);
    int count() const { return static_cast<int>(rows_.size()); }

    QSize sizeHint() const override;

   protected:
    void paintEvent(QPaintEvent* event) override;

   private:
    struct Row {
        QString name;
        std::size_t count;
    };
    int rowHeight() const;

    Theme& theme_;
    std::vector<Row> rows_;
    std::size_t largest_ = 1;
};

}  // namespace ui
