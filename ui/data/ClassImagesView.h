#pragma once

#include <QWidget>
#include <string>

#include "core/dataset/care/ClassImages.h"

class QLabel;

namespace ui {

class ClassImagesController;

/// What the images of one class have in common, small: their mean and their standard deviation. They are computed
/// while somebody sees them. Hidden while no class is chosen.
class ClassImagesView : public QWidget {
    Q_OBJECT

   public:
    explicit ClassImagesView(ClassImagesController& images, QWidget* parent = nullptr);

    /// A class of the session's dataset; empty: none.
    void showClass(const std::string& name);

   protected:
    void showEvent(QShowEvent* event) override;

   private:
    QLabel* addImage(const QString& name, const QString& caption, const QString& help);
    void present(const core::ClassImages& images);

    ClassImagesController& images_;
    std::string class_;
    QLabel* mean_;
    QLabel* deviation_;
    QLabel* state_;
};

}  // namespace ui
