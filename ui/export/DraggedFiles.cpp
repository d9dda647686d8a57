#include "ui/export/DraggedFiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <exception>
#include <utility>
#include <vector>

#include "core/exporting/RecipeFile.h"
#include "core/files/AtomicFile.h"
#include "core/sample/image/ImageFile.h"
#include "ui/jobs/ErrorText.h"

namespace ui {

namespace {

std::vector<std::uint8_t> pngOf(const core::Image& image, const std::optional<core::Recipe>& recipe) {
    if (!recipe) return core::encodePng(image);
    return core::withRecipe(core::encodePng(image), *recipe);
}

bool holds(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.size() == bytes.size() && file.open(QIODevice::ReadOnly) && file.readAll() == bytes;
}

}  // namespace

DraggedFiles::DraggedFiles(QString parent) : parent_(std::move(parent)) {}

DraggedFiles::~DraggedFiles() {
    for (const QString& file : files_) QFile::remove(file);
    if (!folder_.isEmpty()) QDir().rmdir(folder_);  // takes an empty one only
}

QString DraggedFiles::parent() const {
    if (!parent_.isEmpty()) return parent_;
    const QString temporary = QStandardPaths::writableLocation(QStandardPaths::TempLocation);
    return temporary.isEmpty() ? qEnvironmentVariable("TMPDIR")
                               : temporary;  // which does not exist: a message names it
}

bool DraggedFiles::makeFolder() {
    // Some systems clear temporary files while programs run.
    if (!folder_.isEmpty() && QFileInfo(folder_).isDir()) return true;
    if (parent().isEmpty()) return false;  // the system's does not exist
    QTemporaryDir folder(parent() + QStringLiteral("/imago-XXXXXX"));
    if (!folder.isValid()) return false;
    folder.setAutoRemove(false);
    folder_ = folder.path();
    files_.clear();
    return true;
}

QString DraggedFiles::fileFor(const QString& name, const QByteArray& png) const {
    for (int number = 1;; ++number) {
        const QString numbered = number == 1 ? name : QStringLiteral("%1 %2").arg(name).arg(number);
        const QString file = QStringLiteral("%1/%2.png").arg(folder_, numbered);
        if (!QFileInfo::exists(file) || holds(file, png)) return file;
    }
}

DraggedFiles::Written DraggedFiles::write(const QString& name, const core::Image& image,
                                          const std::optional<core::Recipe>& recipe) {
    Written written;
    try {
        const std::vector<std::uint8_t> bytes = pngOf(image, recipe);
        written.png = QByteArray(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
        if (!makeFolder()) {
            written.problem = tr("No folder for temporary files can be made in %1.").arg(parent());
            return written;
        }
        const QString file = fileFor(name, written.png);
        if (!QFileInfo::exists(file)) {
            core::writeFileAtomically(file.toStdString(), bytes, core::Existing::kept);
            files_ << file;
        }
        written.file = file;
    } catch (const std::exception& error) {
        written.problem = errorText(error);
    }
    return written;
}

}  // namespace ui
