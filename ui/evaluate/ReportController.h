#pragma once

#include <QLocale>

#include "ui/evaluate/EvaluationTools.h"
#include "ui/jobs/FileWriter.h"

namespace ui {

/// Writes the report of an evaluation into a file.
class ReportController : public FileWriter {
    Q_OBJECT

   public:
    explicit ReportController(EvaluationTools tools, QObject* parent = nullptr);

    /// PDF or JSON, as the ending of the name says. Does nothing while busy.
    void save(const EvaluationPointer& record, const QString& file, const QLocale& locale);

   private:
    const EvaluationTools tools_;
};

}  // namespace ui
