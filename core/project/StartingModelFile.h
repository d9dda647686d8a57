#pragma once

#include <filesystem>
#include <string>

#include "core/training/StartingModel.h"

namespace core {

/// What names the pre-trained model that is part of the program, in place of a folder.
inline constexpr const char* kEmbeddedModel = ":embedded";

/// The model at `place`, a model folder or kEmbeddedModel, for a training to start from; of a GAN with the last
/// checkpoint of its run, where it is the model of one. Reads the disk. Throws Error that names the file, what is wrong
/// and what to do.
StartingModelPointer openStartingModel(const std::string& place);

/// Where in `project` the model lies that a run started from, or kEmbeddedModel. Reads the disk. Throws Error where it
/// is not there.
std::string placeOf(const StartedFrom& origin, const std::filesystem::path& project);

/// `place` so that it opens from any working folder; empty stays empty.
std::string startingPlace(const std::string& place);

}  // namespace core
