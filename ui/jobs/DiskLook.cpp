#include "ui/jobs/DiskLook.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <algorithm>
#include <cstdint>

#include "core/base/Error.h"
#include "core/exporting/VideoFile.h"
#include "core/exporting/VideoRecipe.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileAccess.h"
#include "core/files/FreeName.h"
#include "core/project/ModelFolder.h"
#include "core/sample/image/ImageFile.h"
#include "core/sample/image/ImageHeader.h"

namespace ui {

PathKind kindOfPath(const QString& path) {
    const std::string file = path.toStdString();
    if (core::isModel(file)) return PathKind::model;
    if (QFileInfo(path + QStringLiteral("/project.json")).isFile()) return PathKind::project;
    if (core::isVideoName(file) && core::findVideoRecipe(file)) return PathKind::timeline;
    return core::hasImageExtension(file) && QFileInfo(path).isFile() ? PathKind::image : PathKind::other;
}

int shorterSideOf(const QString& imageFile) {
    constexpr std::int64_t kMostSide = 1'000'000;
    try {
        const auto header = core::readImageHeader(core::readFile(imageFile.toStdString(), 1ULL << 30));
        return header
                   ? static_cast<int>(std::clamp<std::int64_t>(std::min(header->width, header->height), 0, kMostSide))
                   : 0;
    } catch (const core::Error&) {
        return 0;  // whoever reads the image says what is wrong with the file
    }
}

QStringList imagesAmong(const QStringList& paths) {
    QStringList images;
    for (const QString& path : paths) {
        core::checkFileAccess(path.toStdString());
        const QFileInfo info(path);
        const QFileInfoList entries =
            info.isDir() ? QDir(path).entryInfoList(QDir::Files | QDir::Readable, QDir::Name) : QFileInfoList{info};
        for (const QFileInfo& entry : entries)
            if (core::hasImageExtension(entry.filePath().toStdString())) images << entry.filePath();
    }
    return images;
}

QString freeFolderForSamples() {
    const QString images = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    return QString::fromStdString(core::freeFolder(images.toStdString(), "imago-samples").string());
}

QString freeFileForSamples(const QString& ending) {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    core::checkFileAccess(folder.toStdString());
    return folder + QLatin1Char('/') + freeNameIn(folder, QStringLiteral("imago-samples.") + ending);
}

QString freeNameIn(const QString& folder, const QString& name) {
    core::checkFileAccess(folder.toStdString());
    const QFileInfo wanted(name);
    QString free = name;
    for (int number = 2; core::isTaken((folder + QLatin1Char('/') + free).toStdString()); ++number)
        free = QStringLiteral("%1-%2.%3").arg(wanted.completeBaseName()).arg(number).arg(wanted.suffix());
    return free;
}

QString freeNameForVideo(const QString& extension) {
    QString folder = QStandardPaths::writableLocation(QStandardPaths::MoviesLocation);
    core::checkFileAccess(folder.toStdString());
    if (folder.isEmpty() || !QDir(folder).exists()) folder = QDir::homePath();
    for (int number = 1;; ++number) {
        const QString base =
            folder + (number == 1 ? QStringLiteral("/timeline") : QStringLiteral("/timeline-%1").arg(number));
        const QString file = extension.isEmpty() ? base : base + QLatin1Char('.') + extension;
        if (!QFileInfo::exists(file)) return file;
    }
}

FilePlace placeOfFile(const QString& file) {
    core::checkFileAccess(file.toStdString());
    const QFileInfo info(file);
    return {info.dir().exists(), info.isFile()};
}

}  // namespace ui
