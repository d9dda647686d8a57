#pragma once

#include <QByteArray>

#include "ui/jobs/FileWriter.h"

namespace ui {

/// Writes curves, as a plot drew them, into files.
class CurveFileController : public FileWriter {
    Q_OBJECT

   public:
    using FileWriter::FileWriter;

    /// Does nothing while busy.
    void save(const QString& file, const QByteArray& bytes);
};

}  // namespace ui
