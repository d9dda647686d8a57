#pragma once

#include <QFrame>

#include "core/exporting/ImageSet.h"

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace ui {

class IntegerField;
class RealField;

/// What an image set is to be: how many pictures, from which seed, how written, and where to.
class ExportForm : public QFrame {
    Q_OBJECT

   public:
    explicit ExportForm(QWidget* parent = nullptr);

    core::ImageSetOptions options() const;
    /// As typed, without spaces around it; may be empty.
    QString folder() const;
    void setFolder(const QString& folder);

   Q_SIGNALS:
    /// Count, seed or temperature: another choice of pictures.
    void choiceChanged();

   private:
    void addField(QFormLayout* form, const QString& label, QWidget* field, const QString& name, const QString& help);
    QWidget* makeFolderRow();
    void chooseFolder();

    IntegerField* count_;
    IntegerField* seed_;
    RealField* temperature_;
    IntegerField* enlarge_;
    QComboBox* format_;
    QLineEdit* folder_;
};

}  // namespace ui
