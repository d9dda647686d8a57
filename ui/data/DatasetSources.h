#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "core/dataset/DatasetFormat.h"

namespace ui {

// What the dataset formats say to who opens a dataset.

/// Those that need no path.
std::vector<const core::DatasetFormat*> builtInDatasets();

/// A line for each format that takes folders, or files: what it is called and what it takes.
QString helpForFolders();
QString helpForFiles();

/// Filters of a file dialog.
QStringList datasetFileFilters();

}  // namespace ui
