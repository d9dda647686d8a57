#include "core/dataset/care/Checks.h"
#include "core/dataset/care/Duplicates.h"

namespace core {

std::optional<HealthFinding> checkNearCopies(const HealthFacts& facts) {
    const std::size_t copies = copiesIn(facts.near);
    if (copies == 0) return std::nullopt;
    return HealthFinding{
        .id = "near-copies",
        .severity = HealthSeverity::warning,
        .title = Message("Near duplicates"),
        .text = copies == 1
                    ? Message("1 image looks almost like another one (compressed, made brighter or shifted); compare "
                              "the two and keep one of them.")
                    : Message("%1 images look almost like others (compressed, made brighter or shifted); compare them "
                              "and keep one of each.",
                              copies),
        .count = copies,
        .groups = facts.near,
        .remedy = HealthRemedy::keepOne};
}

}  // namespace core
