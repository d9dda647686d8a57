#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "core/files/FolderIdentity.h"
#include "core/project/ModelFolder.h"
#include "core/project/ModelRescue.h"
#include "core/project/RunFolder.h"
#include "core/project/RunList.h"
#include "core/sample/image/Image.h"

namespace core {

/// What came of a run that has ended.
struct FinishedRun {
    SavedModel model;              ///< as it was saved
    std::filesystem::path folder;  ///< where: the run's model(), or where there was room for it
    Message problem;               ///< sentences about what could not be written; empty when all is well
};

/// What the sheet of a run's samples shows that is written with a checkpoint.
struct StepSheet {
    std::string run;        ///< its name
    std::int64_t step = 0;  ///< of the training
    int columns = 0;
    int rows = 0;
    std::optional<std::uint64_t> seed = {};  ///< see SamplePoints
};

/// Gives the bytes of the PNG file of such a sheet.
using StepSheetFile = std::function<std::vector<std::uint8_t>(const Image& sheet, const StepSheet& what)>;

/// Writes a run while it is trained, on a thread of its own: the training hands over and goes on. Where the disk is too
/// slow, the newest checkpoint wins. What the disk refuses is told by takeProblem() and tried again with the next
/// checkpoint; the last good one stays.
class RunWriter {
   public:
    /// `history` is what the run's file holds already; `sheetFile` makes the files of the samples, without it they are
    /// plain images.
    RunWriter(RunPaths paths, RunSettings settings, RunHistory history, StepSheetFile sheetFile = {});
    /// Writes what is still waiting.
    ~RunWriter();
    RunWriter(const RunWriter&) = delete;
    RunWriter& operator=(const RunWriter&) = delete;

    /// The parts of a TrainingObserver that the run's files come from.
    void addTo(TrainingObserver& observer);

    /// A sentence about what could not be written, when that begins or becomes something else; empty at other times.
    Message takeProblem();

    /// Waits for the rest and writes the model of the training's end, in another place where the run's own refuses it.
    /// Throws Error where no place takes it; it may then be called again.
    FinishedRun finish(const TrainingResult& result);

   private:
    /// What waits to be written.
    struct Work {
        std::string lines;
        History points;
        std::vector<TrainingEvent> events;
        std::int64_t backTo = -1;  // points after this step were taken back before these were drawn; -1: none
        CheckpointPointer checkpoint;
        SnapshotPointer best;
        SnapshotPointer samples;  // of a checkpoint that is written
    };

    void run(const std::stop_token& stop);
    /// Empty, or what went wrong; what was not written stays in `work`.
    Message write(Work& work);
    /// Throws Error where the run's folder is gone, or another one has its name.
    void requireRun() const;
    bool hasCheckpoint() const;
    /// `problem`, which kept things from being written, and what that means for the run.
    Message duringTraining(const Message& problem) const;
    Message atEnd(const Message& problem, Outcome outcome) const;
    void writeBest(const SnapshotPointer& best);
    void writeSamples(const ModelSnapshot& snapshot);
    void writeState(RunState state);
    /// Empty, or what went wrong.
    Message writeEnd(Outcome outcome);
    SavedModel savedModel(SnapshotPointer snapshot) const;
    ModelPlace saveAtEnd(const SavedModel& model) const;

    const RunPaths paths_;
    const FolderIdentity identity_;
    RunSettings settings_;
    const StepSheetFile sheetFile_;
    // Of the writing thread, and of finish() after its end.
    History history_;
    std::vector<TrainingEvent> events_;
    CheckpointPointer written_;
    Work unwritten_;
    Message failing_;  // what kept the last work from being written; empty: it was

    std::mutex mutex_;
    std::condition_variable_any wake_;
    Work waiting_;
    Message problem_;
    std::jthread thread_;  // last: joins first
};

}  // namespace core
