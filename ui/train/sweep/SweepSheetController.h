#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "ui/jobs/FileWriter.h"

namespace ui {

/// Writes the sheet of a sweep: a column of samples for each model.
class SweepSheetController : public FileWriter {
    Q_OBJECT

   public:
    using FileWriter::FileWriter;

    /// `models`: their folders, in the order of the columns. As a PNG file, see core::sweepSheetFile(). Does nothing
    /// while busy.
    void save(const std::string& sweep, const std::vector<std::filesystem::path>& models, const QString& file);
};

}  // namespace ui
