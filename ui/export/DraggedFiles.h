#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QString>
#include <QStringList>
#include <optional>

#include "core/exporting/Recipe.h"
#include "core/sample/image/Image.h"

namespace ui {

/// PNG files of images that are dragged out of the window, in a folder of their own among the system's temporary files.
/// They stay until this goes: nobody says when the program they were dropped on has read them. One thread at a time.
class DraggedFiles {
    Q_DECLARE_TR_FUNCTIONS(ui::DraggedFiles)

   public:
    struct Written {
        QString file;     ///< empty: it could not be written
        QByteArray png;   ///< its bytes
        QString problem;  ///< a sentence: why it could not be written
    };

    /// `parent`: another folder than that of temporary files.
    explicit DraggedFiles(QString parent = {});
    /// Removes the files, and the folder where nothing else lies in it.
    ~DraggedFiles();
    DraggedFiles(const DraggedFiles&) = delete;
    DraggedFiles& operator=(const DraggedFiles&) = delete;

    /// `name` is without the ending; another image that has it already stays, and this one gets a number. Touches the
    /// disk.
    Written write(const QString& name, const core::Image& image, const std::optional<core::Recipe>& recipe);

   private:
    /// False where it could not be made.
    bool makeFolder();
    QString parent() const;
    QString fileFor(const QString& name, const QByteArray& png) const;

    QString parent_;
    QString folder_;  // empty: there is none yet
    QStringList files_;
};

}  // namespace ui
