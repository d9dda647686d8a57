#pragma once

#include <string>
#include <string_view>

#include "core/base/Error.h"
#include "core/base/Message.h"
#include "core/evaluation/EvaluationRecord.h"

namespace core {

/// What the file of an evaluation names itself: the value of "format".
inline constexpr const char* kEvaluationFormat = "imago-evaluation";

/// The record as a JSON text that stands by itself: images as PNG data in base64, each figure with its interval, floor,
/// reference, number of samples and good end, sentences in English and as they can be translated again, numbers that
/// are not known as null, and the answers of the verdict under "answers". The same record gives the same text.
std::string evaluationToJson(const EvaluationRecord& record);

/// An evaluation that was written by this or an older version, but is incomplete or holds what none has.
class DamagedEvaluation : public Error {
   public:
    explicit DamagedEvaluation(const Message& message) : Error(message) {}
};

/// The record again, but for metrics that this version does not have. `file`: how sentences call the text. Throws
/// DamagedEvaluation, and Error for another kind of file and one of a newer version; both name it.
EvaluationRecord evaluationFromJson(std::string_view text, const std::string& file);

/// Whether the text is of an evaluation, damaged or not: also where only its beginning is left, or zeros, as after a
/// power failure, or nothing.
bool isEvaluationJson(std::string_view text);

}  // namespace core
