#pragma once

#include "core/base/Message.h"
#include "core/project/RunFolder.h"
#include "core/project/RunList.h"

namespace core {

/// What is wrong with the history.jsonl of a run: a line that is damaged, lines that are missing, an end in the middle
/// of a line. Empty where all is there; what a program that was killed wrote after its last checkpoint may be cut.
/// Reads the whole file.
Message historyProblem(const RunPaths& paths, const RunInfo& run);

}  // namespace core
