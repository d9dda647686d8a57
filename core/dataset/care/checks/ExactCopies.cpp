#include "core/dataset/care/Checks.h"
#include "core/dataset/care/Duplicates.h"

namespace core {

std::optional<HealthFinding> checkExactCopies(const HealthFacts& facts) {
    const std::size_t copies = copiesIn(facts.exact);
    if (copies == 0) return std::nullopt;
    return HealthFinding{
        .id = "exact-copies",
        .severity = HealthSeverity::warning,
        .title = Message("Exact copies"),
        .text = copies == 1 ? Message("1 image is an exact copy of another one, so the model sees it twice as often; "
                                      "keep one of them.")
                            : Message("%1 images are exact copies of others, so the model sees these more often than "
                                      "the rest; keep one of each.",
                                      copies),
        .count = copies,
        .groups = facts.exact,
        .remedy = HealthRemedy::keepOne};
}

}  // namespace core
