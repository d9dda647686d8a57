#pragma once

#include <QString>
#include <utility>
#include <vector>

#include "core/evaluation/EvaluationRecord.h"
#include "core/metric/MetricDetail.h"

class QLocale;

namespace ui {

class PageFlow;

// The parts of a report, each of which continues where the one before has ended.

/// "Evaluation of shirts"
QString reportTitle(const core::EvaluationRecord& record);

/// Title, what was evaluated on what, and the five lines of the verdict.
void writeVerdict(PageFlow& flow, const core::EvaluationRecord& record);
/// The sheet of samples; nothing where there is none.
void writeSamples(PageFlow& flow, const core::EvaluationRecord& record);
/// Warnings and notes, each once.
void writeRemarks(PageFlow& flow, const core::EvaluationRecord& record);
void writeFigures(PageFlow& flow, const core::EvaluationRecord& record);
/// What the metrics show, and the whole.
void writeDetails(PageFlow& flow, const core::EvaluationRecord& record);
/// How it was measured, the settings of the model, and the command for it.
void writeProtocol(PageFlow& flow, const core::EvaluationRecord& record);
/// What the figures do not prove.
void writeLimits(PageFlow& flow, const core::EvaluationRecord& record);

/// Label and value of the settings that were in effect, as the forms show them.
std::vector<std::pair<QString, QString>> settingsInReport(const core::EvaluationSubject& subject,
                                                          const QLocale& locale);

/// A value of a figure with so many decimals, a minus as typesetters have it; a dash where it is not known.
QString reportNumber(const QLocale& locale, double value, int decimals);

}  // namespace ui
