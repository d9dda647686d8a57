#pragma once

#include <filesystem>
#include <functional>

#include "core/exporting/Exporter.h"
#include "core/exporting/SampleDraw.h"
#include "core/files/ArchiveFile.h"

namespace core {

/// Adds the entries of the samples that `draw` gives, `count` of them, to `file`. False where it was stopped.
using FillArchive = std::function<bool(SampleDraw& draw, int count, ArchiveFile& file)>;

/// Writes a set of generated samples as one archive, whole or not at all. Throws Error like exportTo().
Outcome writeArchiveSet(ArchiveKind kind, const ExportRequest& request, const std::filesystem::path& target,
                        const JobContext& context, const FillArchive& fill);

}  // namespace core
