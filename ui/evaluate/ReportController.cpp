#include "ui/evaluate/ReportController.h"

#include <utility>

namespace ui {

ReportController::ReportController(EvaluationTools tools, QObject* parent)
    : FileWriter(parent), tools_(std::move(tools)) {}

void ReportController::save(const EvaluationPointer& record, const QString& file, const QLocale& locale) {
    if (!record || !tools_.write) return;
    write(file, 1, [write = tools_.write, record, file, locale](const core::JobContext&) {
        write(*record, file, locale);
        return core::Outcome::done;
    });
}

}  // namespace ui
