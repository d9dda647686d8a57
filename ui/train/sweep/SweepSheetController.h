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

    /// A column of the sheet.
    struct Column {
        std::filesystem::path model;  ///< its folder
        std::string label;            ///< see core::sweepColumnLabel()
    };
    /// As a PNG file, see core::sweepSheetFile(). Does nothing
    /// while busy.
    void save(const std::string& sweep, const std::vector<Column>& columns, const QString& file);
};

}  // namespace ui
