#pragma once

#include <exception>
#include <filesystem>

#include "core/base/Message.h"

namespace core {

/// What a queue writes down of a training that failed of this.
Message queueProblemOf(const std::exception& exception);

/// Whether one entry of the queue of `project` failed of what the next one would fail of as well: the disk is full or
/// read-only, or the project cannot be written any more. Then this is what is wrong, a sentence; else empty. Touches
/// the disk: it tries to write into the project.
Message commonProblem(const std::filesystem::path& project, const Message& problem);

}  // namespace core
