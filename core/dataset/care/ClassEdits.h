#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/JobContext.h"
#include "core/dataset/care/DatasetEdits.h"

// What a person does to the classes of a dataset, one step each. All of them take the edits so far and the dataset as
// these edits leave it (its `whole` tells what the source has; they may be ahead of it: what counts are the edits), and
// return the edits afterwards, so that the ones before are all that an undo needs. Names are trimmed by nobody. They
// throw Error, one sentence, where a name or a number cannot be; the edits are then as before. Any thread.

namespace core {

/// Throws Error unless `name` can be that of a class: 1 to 100 characters of valid UTF-8, not all of them spaces, no
/// control characters.
void checkClassName(const std::string& name);

/// Classes of the source of `dataset`: those of its whole where it is a part; kUnlabeledClass where it has none.
std::vector<std::string> sourceClasses(const Dataset& dataset);

/// Names of the classes that a person sees, whether samples are left in them or not: those of the source in its order,
/// then the added ones.
std::vector<std::string> shownClasses(const DatasetEdits& edits, const Dataset& dataset);

/// Classes of the source that are dropped, as the source names them, in its order: what keepClass() can bring back.
std::vector<std::string> droppedClasses(const DatasetEdits& edits, const Dataset& dataset);

/// Class `from`, as a person sees it, is called `to`; where there is a class `to` already, they become one, with the
/// weight of `to`. What was assigned to `from` follows. Throws Error where there is no class `from`.
DatasetEdits renameClass(DatasetEdits edits, const Dataset& dataset, const std::string& from, const std::string& to);

/// Leaves the samples of class `name`, as a person sees it, out of the dataset. One that the person had added goes
/// itself, and the samples that were assigned to it are among the exclusions then: only an undo brings it back. Throws
/// Error where there is no such class.
DatasetEdits dropClass(DatasetEdits edits, const Dataset& dataset, const std::string& name);

/// Takes back that class `name` of droppedClasses() was dropped; nothing changes where it was not.
DatasetEdits keepClass(DatasetEdits edits, const Dataset& dataset, const std::string& name);

/// A class without samples so far. Throws Error where there is one of this name.
DatasetEdits addClass(DatasetEdits edits, const Dataset& dataset, const std::string& name);

/// The samples `indices` of `dataset` are of class `name` from now on, which is added where there is none. They are
/// remembered by their bytes: other samples with the same bytes, in the training and in the test set, change their
/// class with them. Reads these samples on the threads of `context`; as before when cancelled.
DatasetEdits assignClass(DatasetEdits edits, const Dataset& dataset, std::span<const std::uint32_t> indices,
                         const std::string& name, const JobContext& context = {});

/// Samples of class `name` are drawn `weight` times as often as their share while training. Throws Error where there is
/// no such class, or the weight is not kLeastClassWeight to kMostClassWeight.
DatasetEdits setClassWeight(DatasetEdits edits, const Dataset& dataset, const std::string& name, double weight);

}  // namespace core
