#pragma once

#include <QPushButton>
#include <QStringList>

#include "ui/jobs/DiskQuestion.h"

namespace ui {

/// A button for a few images of a person's own: chosen in a dialog, or dropped on it as files or as a folder. It says
/// how many there are.
class ImageGroupButton : public QPushButton {
    Q_OBJECT

   public:
    /// `title` is what the group is called before there are any, `help` its tooltip.
    ImageGroupButton(const QString& title, const QString& help, QWidget* parent = nullptr);

    const QStringList& files() const { return files_; }
    /// The folder that they lie in, or the only file's name.
    QString groupName() const;
    /// Files and folders; what is no image by its name is left out. -> chosen, or refused
    void take(const QStringList& paths);
    void clear();

   Q_SIGNALS:
    void chosen();
    /// None of what was given is an image.
    void refused(const QString& sentence);

   protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

   private:
    void choose();
    void setFiles(const QStringList& files);

    QString title_;
    QStringList files_;
    DiskQuestion question_;
};

}  // namespace ui
