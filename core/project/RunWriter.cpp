#include "core/project/RunWriter.h"

#include <algorithm>
#include <exception>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/Error.h"
#include "core/files/AtomicFile.h"
#include "core/files/FileProblem.h"
#include "core/model/ModelFamily.h"
#include "core/project/CheckpointFile.h"
#include "core/rendering/Renderer.h"
#include "core/rendering/SamplePoints.h"
#include "core/sample/image/ImageFile.h"
#include "core/sample/image/Sheet.h"

namespace core {

namespace {

constexpr int kSampleRows = 8;

/// The lowest value of the measure that the family is judged by.
std::optional<double> bestValidation(const History& history, const std::string& family) {
    const std::string curve = validationCurve(modelFamily(family).judgedBy);
    std::optional<double> best;
    for (const CurvePoint& point : history)
        if (point.curve == curve && (!best || point.value < *best)) best = point.value;
    return best;
}

}  // namespace

RunWriter::RunWriter(RunPaths paths, RunSettings settings, RunHistory history, StepSheetFile sheetFile)
    : paths_(std::move(paths)),
      identity_(identityOf(paths_.folder)),
      settings_(std::move(settings)),
      sheetFile_(std::move(sheetFile)),
      history_(std::move(history.points)),
      events_(std::move(history.events)),
      thread_([this](const std::stop_token& stop) { run(stop); }) {}

RunWriter::~RunWriter() = default;

void RunWriter::addTo(TrainingObserver& observer) {
    observer.point = [this, next = observer.point](const CurvePoint& point) {
        {
            const std::lock_guard lock(mutex_);
            waiting_.lines += historyLine(point);
            waiting_.points.push_back(point);
        }
        if (next) next(point);
    };
    observer.event = [this, next = observer.event](const TrainingEvent& event) {
        {
            const std::lock_guard lock(mutex_);
            waiting_.lines += historyLine(event);
            waiting_.events.push_back(event);
            if (event.kind == TrainingEventKind::recovered) {
                dropPointsAfter(waiting_.points, event.step);
                if (waiting_.backTo < 0 || event.step < waiting_.backTo) waiting_.backTo = event.step;
            }
        }
        if (next) next(event);
    };
    observer.checkpoint = [this](CheckpointPointer checkpoint) {
        const std::lock_guard lock(mutex_);
        waiting_.checkpoint = std::move(checkpoint);
        wake_.notify_all();
    };
    observer.best = [this](SnapshotPointer best) {
        const std::lock_guard lock(mutex_);
        waiting_.best = std::move(best);
        wake_.notify_all();
    };
}

Message RunWriter::takeProblem() {
    const std::lock_guard lock(mutex_);
    return std::exchange(problem_, {});
}

void RunWriter::run(const std::stop_token& stop) {
    bool last = false;
    while (!last) {
        {
            std::unique_lock lock(mutex_);
            wake_.wait(lock, stop, [this] { return waiting_.checkpoint || waiting_.best; });
            last = stop.stop_requested();
            // What failed before is older than what waits.
            unwritten_.lines += std::exchange(waiting_.lines, {});
            if (const std::int64_t step = std::exchange(waiting_.backTo, -1); step >= 0)
                dropPointsAfter(history_, step);
            history_.insert(history_.end(), waiting_.points.begin(), waiting_.points.end());
            waiting_.points.clear();
            events_.insert(events_.end(), waiting_.events.begin(), waiting_.events.end());
            waiting_.events.clear();
            if (waiting_.checkpoint) unwritten_.checkpoint = std::exchange(waiting_.checkpoint, nullptr);
            if (waiting_.best) unwritten_.best = std::exchange(waiting_.best, nullptr);
        }
        const Message problem = write(unwritten_);
        const std::lock_guard lock(mutex_);
        // When it begins or changes, and not with every checkpoint of a night.
        if (!problem.empty() && problem != failing_) problem_ = duringTraining(problem);
        failing_ = problem;
    }
}

// A folder that was moved or deleted is not made again: what comes into it from now on would be no run. Where its
// project was moved, another one may have a run of the same name, which is not to be overwritten.
void RunWriter::requireRun() const {
    const FolderIdentity now = identityOf(paths_.folder);
    if (!now) throw Error("The run %1 no longer exists: its folder was moved or deleted.", quotedPath(paths_.folder));
    if (now != identity_)
        throw Error("The run %1 no longer exists: its folder was moved, and another one has its name.",
                    quotedPath(paths_.folder));
    std::error_code ignored;
    if (!std::filesystem::exists(paths_.settings(), ignored))
        throw Error("The run %1 can no longer be resumed: its settings.json was moved or deleted.",
                    quotedPath(paths_.folder));
}

bool RunWriter::hasCheckpoint() const {
    std::error_code ignored;
    return std::filesystem::exists(paths_.last(), ignored);
}

Message RunWriter::write(Work& work) try {
    requireRun();
    // In this order: a checkpoint counts on the lines and the best weights before it.
    if (!work.lines.empty()) {
        appendToFile(paths_.history(), work.lines);
        work.lines.clear();
    }
    if (work.best) {
        writeBest(work.best);
        work.best = nullptr;
    }
    if (work.checkpoint) {
        writeFileAtomically(paths_.last(), writeCheckpoint(*work.checkpoint));
        written_ = work.checkpoint;
        writeState(RunState::running);
        work.checkpoint = nullptr;
        work.samples = written_->snapshot;
    }
    if (work.samples) {
        writeSamples(*work.samples);
        work.samples = nullptr;
    }
    return {};
} catch (const std::exception& error) {
    return messageOf(error);
}

void RunWriter::writeBest(const SnapshotPointer& best) {
    requireOwnModel(paths_.best());
    SavedModel model = savedModel(best);
    model.status.step = best->step();
    saveModel(model, paths_.best(), settings_.precision, Existing::replaced);
}

void RunWriter::writeSamples(const ModelSnapshot& snapshot) {
    const SamplePoints points = samplePoints(snapshot, kSampleRows);
    const std::vector<Image> images = Renderer(1).decode(snapshot, points.latents, points.classes);
    std::string name = std::to_string(snapshot.step());
    name.insert(0, name.size() < 9 ? 9 - name.size() : 0, '0');
    const std::filesystem::path file = paths_.samples() / (name + ".png");
    const Image image = sheet(images, {.columns = points.columns});
    if (!sheetFile_) return writePng(file, image);
    const StepSheet what{paths_.folder.filename().string(), snapshot.step(), points.columns, kSampleRows, points.seed};
    writeFileAtomically(file, sheetFile_(image, what));
}

void RunWriter::writeState(RunState state) {
    if (!written_) return;
    nlohmann::ordered_json json;
    json["state"] = wordOf(state);
    json["step"] = written_->step;
    json["records"] = written_->records;
    json["epoch"] = written_->epoch;
    json["seconds"] = written_->seconds;
    json["recoveries"] = written_->recoveries;
    if (const auto best = bestValidation(history_, settings_.model.family)) json["best_validation"] = *best;
    writeFileAtomically(paths_.state(), json.dump(2) + "\n");
}

SavedModel RunWriter::savedModel(SnapshotPointer snapshot) const {
    SavedModel model;
    model.snapshot = std::move(snapshot);
    model.trainingSettings = settings_.training;
    model.datasetName = settings_.datasetName;
    model.datasetSource = settings_.datasetSource;
    model.importSettings = settings_.importSettings;
    model.edits = settings_.dataset.edits;
    model.trainedOn = settings_.fingerprint;
    model.startedFrom = settings_.startedFrom;
    model.history = history_;
    model.events = events_;
    return model;
}

FinishedRun RunWriter::finish(const TrainingResult& result) {
    thread_.request_stop();
    wake_.notify_all();
    if (thread_.joinable()) thread_.join();
    FinishedRun finished;
    // What the disk refused is tried once more. The model is saved in any case.
    const bool isLeft = unwritten_.checkpoint || unwritten_.best || unwritten_.samples || !unwritten_.lines.empty();
    if (isLeft) finished.problem = write(unwritten_);
    const bool checkpointed = !unwritten_.checkpoint && unwritten_.lines.empty();
    history_ = result.history;
    finished.model = savedModel(result.model);
    finished.model.status = result.status;
    finished.model.test = result.test;
    const ModelPlace place = saveAtEnd(finished.model);
    finished.model.weightsHash = place.weightsHash;
    finished.folder = place.folder;
    if (!finished.problem.empty()) finished.problem = atEnd(finished.problem, result.outcome);
    if (!place.problem.empty()) {
        finished.problem = place.problem;
    } else if (checkpointed) {
        // Else the run stands where its last checkpoint is, as after a power cut.
        if (const Message problem = writeEnd(result.outcome); !problem.empty()) finished.problem = problem;
    }
    return finished;
}

Message RunWriter::duringTraining(const Message& problem) const {
    if (!unwritten_.checkpoint && !unwritten_.best) return Message("%1 Training continues.", problem);
    if (hasCheckpoint()) return Message("%1 Training continues; its last checkpoint is the previous one.", problem);
    return Message("%1 Training continues, but it has no checkpoint to resume from.", problem);
}

Message RunWriter::atEnd(const Message& problem, Outcome outcome) const {
    if (outcome == Outcome::done || !unwritten_.checkpoint)
        return Message("%1 The final model was saved anyway.", problem);
    if (!hasCheckpoint())
        return Message("%1 The final model was saved anyway, but the run has no checkpoint to resume from.", problem);
    return Message("%1 The final model was saved anyway, but the run will resume from the previous checkpoint.",
                   problem);
}

ModelPlace RunWriter::saveAtEnd(const SavedModel& model) const {
    try {
        requireRun();
        requireOwnModel(paths_.model());
        return {paths_.model(), saveModel(model, paths_.model(), settings_.precision, Existing::replaced), {}};
    } catch (const Error& error) {
        return rescueModel(model, paths_.folder.parent_path(), paths_.folder.filename().string() + "-model",
                           settings_.precision, error.message());
    }
}

Message RunWriter::writeEnd(Outcome outcome) try {
    writeState(outcome == Outcome::done ? RunState::done : RunState::stopped);
    return {};
} catch (const Error& error) {
    return messageOf(error);
}

}  // namespace core
