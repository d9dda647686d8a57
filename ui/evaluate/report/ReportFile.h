#pragma once

#include <QLocale>
#include <QString>

#include "core/evaluation/EvaluationRecord.h"

namespace ui {

/// Writes the report into `file`, whole or not at all: JSON where the name ends so, else a PDF. Blocks: for a job.
/// Throws core::Error.
void writeReportFile(const core::EvaluationRecord& record, const QString& file, const QLocale& locale);

}  // namespace ui
