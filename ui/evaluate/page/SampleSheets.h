#pragma once

#include <QString>
#include <QWidget>
#include <vector>

#include "core/sample/image/Image.h"

class QGridLayout;

namespace ui {

/// Sheets of samples: one alone, or several side by side with the names of their models.
class SampleSheets : public QWidget {
    Q_OBJECT

   public:
    struct Sheet {
        QString name;
        core::Image image;
    };

    explicit SampleSheets(QWidget* parent = nullptr);

    /// Those without an image have only their name.
    void setSheets(const std::vector<Sheet>& sheets);

   private:
    QGridLayout* grid_;
    QWidget* sheets_ = nullptr;
};

}  // namespace ui
