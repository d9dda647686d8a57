#include "core/project/QueueProblem.h"

#include <algorithm>
#include <cerrno>
#include <new>

#include "core/base/Error.h"
#include "core/files/FileProblem.h"
#include "core/project/ModelRescue.h"

namespace core {

namespace {

/// It is `clause`, or has it somewhere in it.
bool saysClause(const Message& message, const Message& clause) {
    if (message == clause) return true;
    return std::any_of(message.arguments().begin(), message.arguments().end(),
                       [&](const Message& part) { return saysClause(part, clause); });
}

}  // namespace

Message queueProblemOf(const std::exception& exception) {
    if (dynamic_cast<const std::bad_alloc*>(&exception) != nullptr)
        return Message("Not enough memory; choose smaller images, a smaller batch size or a smaller width.");
    return messageOf(exception);
}

Message commonProblem(const std::filesystem::path& project, const Message& problem) {
    for (const int reason : {ENOSPC, EROFS})
        if (saysClause(problem, fileProblem(reason))) return problem;
    try {
        requireRoomIn(project);
    } catch (const std::exception& error) {
        return messageOf(error);
    }
    return {};
}

}  // namespace core
