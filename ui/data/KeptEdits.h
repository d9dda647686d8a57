#pragma once

#include "core/project/ExclusionsFile.h"
#include "core/project/LabelsFile.h"
#include "ui/jobs/KeptFile.h"

namespace ui {

// How the edits of a project's datasets lie in its files, and what two studios made of them together: entry by entry,
// so that what only one of them changed counts. Where both changed the same entry, mine counts.

KeptFormat<core::ExclusionsBySource> exclusionsFormat();
KeptFormat<core::LabelsBySource> labelsFormat();

}  // namespace ui
