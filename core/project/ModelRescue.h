#pragma once

#include <filesystem>
#include <string>

#include "core/project/ModelFolder.h"

namespace core {

/// Where a model lies at last.
struct ModelPlace {
    std::filesystem::path folder;
    std::string weightsHash;
    Message problem;  ///< sentences where that is not the place that was wanted; empty: all is well
};

/// saveModel(); where `wanted` cannot be written, as rescueModel() does it. Throws Error where no place takes it.
ModelPlace saveModelSomewhere(const SavedModel& model, const std::filesystem::path& wanted, WeightPrecision precision);

/// Saves a model for which there was no room in `wanted`, for the reason that `problem` gives, into the
/// first place that takes it, as a folder NAME: beside `wanted`, in the person's data folder, in the home folder, in
/// the one for temporary files. Throws Error where none does.
ModelPlace rescueModel(const SavedModel& model, const std::filesystem::path& wanted, const std::string& name,
                       WeightPrecision precision, const Message& problem);

/// Tries whether the folder of a model or a set, `folder`, could be written, before the work whose result it is to be;
/// leaves nothing. Throws Error that names `folder`.
void requireWritable(const std::filesystem::path& folder, Existing existing = Existing::kept);

/// The same of a folder that may be there already and hold anything: whether something could be added to it.
void requireRoomIn(const std::filesystem::path& folder);

}  // namespace core
