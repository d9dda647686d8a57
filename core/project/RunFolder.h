#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/model/ModelSnapshot.h"
#include "core/project/HistoryFile.h"
#include "core/project/RunSettingsFile.h"
#include "core/training/Training.h"

namespace core {

/// Where the files of a run lie; nothing is opened.
struct RunPaths {
    /// Of the run `id` of a project.
    RunPaths(const std::filesystem::path& project, const std::string& id) : folder(project / "runs" / id) {}

    std::filesystem::path folder;
    std::filesystem::path settings() const { return folder / "settings.json"; }
    std::filesystem::path dataset() const { return folder / "dataset.json"; }  ///< how its dataset is used, if oddly
    std::filesystem::path history() const { return folder / "history.jsonl"; }
    std::filesystem::path state() const { return folder / "state.json"; }  ///< where it stands, for lists
    std::filesystem::path last() const { return folder / "checkpoints" / "last.safetensors"; }
    std::filesystem::path best() const { return folder / "checkpoints" / "best"; }  ///< a model folder
    std::filesystem::path samples() const { return folder / "samples"; }
    std::filesystem::path model() const { return folder / "model"; }  ///< a model folder: the end of the run
};

/// What a run needs to go on: all that was on the disk when it ended.
struct ReopenedRun {
    RunSettings settings;
    CheckpointPointer checkpoint;    ///< null when it was ended before the first one
    Settings training = {};          ///< as they are now: some may have been changed while it ran
    SnapshotPointer best = nullptr;  ///< null where there is none
    RunHistory history;              ///< up to the checkpoint
    Message warning = {};  ///< what was found missing, without which it goes on, or starts again, all the same
};

/// Throws Error when `id` is no name for a folder: letters, digits, '-', '_' and '.', up to 100, a letter or digit
/// first.
void checkRunName(const std::string& id);

/// Makes the folder of a new run, whole or not at all: with a dataset.json where its edits or its split are not the
/// usual ones (RunSettings::counts). Throws Error when there is one of that name.
void createRun(const RunPaths& paths, const RunSettings& settings);

/// Removes the folder of a run that came to nothing. Where anything lies in it that a new run has not (a checkpoint, a
/// note, a file of a person's), all of it stays.
void removeFruitlessRun(const RunPaths& paths);

/// Reads a run strictly and takes back what was written after its last checkpoint. The project is locked by the caller.
/// Takes no room on the disk. Throws Error: not there, damaged, of a newer version, or without the checkpoint or the
/// dataset.json that it had.
ReopenedRun reopenRun(const RunPaths& paths);

/// The run whose last or best model lies in `folder` (or is this file of weights); nothing where it is of none.
std::optional<RunPaths> runOfModel(const std::filesystem::path& folder);
/// The same by the path alone; whether the run is there is not looked for.
std::optional<RunPaths> runOfModelPath(const std::filesystem::path& folder);

/// Throws Error that names it where `folder`, the last or best model of a run (or its file of weights), is a symbolic
/// link: what a run has lies in its own folder, and nothing is read or written through a link. Any other folder may be
/// one.
void requireOwnModel(const std::filesystem::path& folder);

/// What a model is called that lies in `folder` (or is this file of weights): after its run, or its folder.
std::string modelName(const std::filesystem::path& folder);

/// The run's settings.json; how its dataset is used is not read (RunSettings::dataset).
RunSettings readRunSettings(const RunPaths& paths);

/// How the run uses its dataset, from its dataset.json; nothing odd where it has none. Throws Error that names the
/// file.
RunDataset readRunDataset(const RunPaths& paths);

/// The run's history.jsonl as it is now, also while it is trained; nothing where it has none yet. Throws Error that
/// names the file and the line.
RunHistory readRunHistory(const RunPaths& paths);

}  // namespace core
