#pragma once

#include <QString>

namespace ui {

class MessageLine;

/// A file or folder as every message names it: its whole path between double quotes, with \x1B for each control
/// character, as in the core's error sentences. `path` is not looked up.
QString pathText(const QString& path);

/// Opens `folder` in the file manager.
void showFolder(const QString& folder);

/// Says `sentence`, and offers to show `folder`.
void tellWithFolder(MessageLine& line, const QString& sentence, const QString& folder);

/// Says that `file`, which may be a folder, was saved, and offers to show the folder in which it lies.
void tellSaved(MessageLine& line, const QString& file);

}  // namespace ui
