#pragma once

#include <QString>
#include <QWidget>

#include "ui/data/ClassCounts.h"
#include "ui/data/ClassTable.h"
#include "ui/data/DatasetChoice.h"
#include "ui/explore/Session.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

class ClassImagesController;
class ClassImagesView;
class ClassList;
class LabelCommands;
class Theme;

/// The classes of the open dataset: how many images each has, what they have in common, and what a person makes of
/// them: renamed, merged, added, dropped and weighted.
class ClassesPanel : public QWidget {
    Q_OBJECT

   public:
    ClassesPanel(Session& session, DatasetChoice& choice, ClassCounts& counts, ClassImagesController& images,
                 LabelCommands& commands, Theme& theme, QWidget* parent = nullptr);

    /// Puts `section` under all else.
    void addSection(QWidget* section);

   private:
    QWidget* buildAdding();
    QWidget* buildMerging();
    void showDataset();
    void showChosen();
    /// The class of the chosen row; null where none is.
    const ClassTable::Row* chosen() const;
    void addClass();
    void dropOrKeep();
    void rename(const QString& from, const QString& to);
    void merge();
    void setWeight(const QString& name, double weight);
    void edit(const QString& text, const QString& sentence, DatasetChoice::Change change);

    Session& session_;
    DatasetChoice& choice_;
    ClassCounts& counts_;
    ClassTable* table_;
    QLabel* empty_;
    ClassList* list_;
    QLineEdit* new_;
    QPushButton* drop_;
    QWidget* merging_;
    QLabel* question_;
    QPushButton* merge_ = nullptr;
    QString mergeFrom_;
    QString mergeTo_;
    ClassImagesView* images_;
    QVBoxLayout* column_;
};

}  // namespace ui
