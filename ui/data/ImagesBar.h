#pragma once

#include <QString>
#include <QWidget>

#include "ui/data/ShownImages.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QSlider;
class QToolButton;

namespace ui {

class ChoiceField;

/// The bar over the images of a dataset: how many there are and are selected, which of them are shown, in which order
/// and how large.
class ImagesBar : public QWidget {
    Q_OBJECT

   public:
    explicit ImagesBar(ShownImages& images, QWidget* parent = nullptr);

    /// "300 images", or with a title before it.
    void setTitle(const QString& title);
    /// The image under the pointer, or the current one.
    void setHovered(const QString& description);
    /// Whether only some images are shown that no field here has chosen.
    void setPartly(bool partly);
    void setCellSize(int pixels);
    /// Whether a change to the dataset is being computed.
    void setChanging(bool changing);
    /// Shows the fields of another dataset, or of one that was edited.
    void showDataset(const core::Dataset* dataset);
    /// To the text field.
    void focusSearch();

   Q_SIGNALS:
    void allRequested();
    void cellSizeChanged(int pixels);
    /// The person has chosen something else to show.
    void filterChosen();

   private:
    QWidget* buildTop();
    QWidget* buildBelow();
    void buildSort();
    void choose();
    void showFilter();
    void showBusy();

    ShownImages& images_;
    QLabel* title_;
    QLabel* hover_;
    QLabel* busy_;
    QPushButton* all_;
    ChoiceField* classes_;
    QLineEdit* search_;
    ChoiceField* sort_;
    QToolButton* descending_;
    QToolButton* leftOut_;
    QSlider* zoom_;
    bool changing_ = false;
};

}  // namespace ui
