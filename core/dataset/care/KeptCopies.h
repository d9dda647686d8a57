#pragma once

#include <cstdint>
#include <span>

#include "core/dataset/Dataset.h"
#include "core/dataset/care/DatasetEdits.h"
#include "core/dataset/care/HealthCheck.h"

namespace core {

/// Which sample of a group of duplicates is worth keeping: one with a class before one without (kUnlabeledClass), then
/// the one whose file has more pixels, as far as the source is a folder of files that can be read, then the first.
/// `group`: 1 or more. Asks the disk. Any thread.
std::uint32_t copyToKeep(const Dataset& dataset, const SampleGroup& group);

/// `edits` and what HealthRemedy::keepOne does about `groups` of `dataset`, which `edits` have left: all but the
/// copyToKeep() of each group are left out. Exclusions know samples by their bytes and keep the first with the same
/// ones; where that has no class, it gets the class of the one to keep. Asks the disk. Any thread. Throws Error where a
/// sample cannot be read any more.
DatasetEdits withOneOfEach(DatasetEdits edits, const Dataset& dataset, std::span<const SampleGroup> groups);

}  // namespace core
