#pragma once

#include <QString>
#include <QStringList>

namespace ui {

// What the disk says about paths. All of it is for any thread but that of the windows: see DiskQuestion.

enum class PathKind { model, project, image, timeline, other };

PathKind kindOfPath(const QString& path);

/// Pixels of the shorter side of an image, as its header says; 0 where it says nothing or cannot be read.
int shorterSideOf(const QString& imageFile);

/// The files of images, by their names, among files and in folders (not in those within).
QStringList imagesAmong(const QStringList& paths);

/// A new folder for samples, in that for images.
QString freeFolderForSamples();
/// The same for a file; `ending` without the dot.
QString freeFileForSamples(const QString& ending);
/// `name`, which has an ending, where nothing in `folder` is called so; else with the first number that is free:
/// "sample-2.png".
QString freeNameIn(const QString& folder, const QString& name);

/// A name for a video that is free, in the folder for videos. An empty extension: a folder of frames.
QString freeNameForVideo(const QString& extension);

/// Where a file is to go.
struct FilePlace {
    bool hasFolder = false;  ///< its folder is there
    bool isTaken = false;    ///< a file of that name is there
};

FilePlace placeOfFile(const QString& file);

}  // namespace ui
