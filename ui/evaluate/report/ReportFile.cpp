#include "ui/evaluate/report/ReportFile.h"

#include <filesystem>

#include "core/evaluation/EvaluationJson.h"
#include "core/files/AtomicFile.h"
#include "ui/evaluate/report/ReportPdf.h"

namespace ui {

void writeReportFile(const core::EvaluationRecord& record, const QString& file, const QLocale& locale) {
    const std::filesystem::path target = file.toStdString();
    if (file.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive)) {
        core::writeFileAtomically(target, core::evaluationToJson(record));
    } else {
        core::writeFileAtomically(target, reportPdf(record, locale).toStdString());
    }
}

}  // namespace ui
