#pragma once

#include <QLocale>
#include <memory>
#include <vector>

#include "core/evaluation/EvaluationRecord.h"
#include "ui/common/table/TableContent.h"

namespace ui {

using EvaluationRecords = std::vector<std::shared_ptr<const core::EvaluationRecord>>;

/// All figures of the first of the records beside those that the others have of the same measures; then what only the
/// others have. Floor, reference and number of samples are the first one's. The best value of a row is bold where
/// its interval is apart from all others', and all records are of the same data. A figure of too few images to know is
/// muted and has kDoubtMark behind it, and none of its row is bold. None is null; at least one.
TableContent figureTable(const EvaluationRecords& records, const QLocale& locale);

/// The names of their models, with the training step, date or place where those are equal.
QStringList namesOf(const EvaluationRecords& records);

/// Whether their figures may be compared: of one dataset with as many training and held-out samples, by the same
/// features, on as many samples.
bool comparable(const EvaluationRecords& records);

/// "Nov 30, 2026, 5:00 PM" of a record's date, in the time of the machine; empty for what is none.
QString dateText(const std::string& date, const QLocale& locale);

}  // namespace ui
