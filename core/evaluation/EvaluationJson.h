#pragma once

#include <string>
#include <string_view>

#include "core/evaluation/EvaluationRecord.h"

namespace core {

/// What the file of an evaluation names itself: the value of "format".
inline constexpr const char* kEvaluationFormat = "imago-evaluation";

/// The record as a JSON text that stands by itself: images as PNG data in base64, each figure with its interval, floor,
/// reference, number of samples and good end, sentences in English and as they can be translated again, numbers that
/// are not known as null. The same record gives the same text.
std::string evaluationToJson(const EvaluationRecord& record);

/// The record again, but for metrics that this version does not have. `file`: how sentences call the text. Throws
/// Error that names it: damaged, another kind of file, of a newer version, or larger than any that is written.
EvaluationRecord evaluationFromJson(std::string_view text, const std::string& file);

/// Whether the text is of an evaluation, damaged or not.
bool isEvaluationJson(std::string_view text);

}  // namespace core
