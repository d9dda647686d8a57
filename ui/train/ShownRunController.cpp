#include "ui/train/ShownRunController.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/base/Error.h"
#include "ui/jobs/ErrorText.h"

namespace ui {

namespace {

ShownRun readShownRun(ShownRun run, const core::RunPaths& paths, const std::stop_token& stop) {
    try {
        run.classes = core::readRunSettings(paths).model.classNames;
        run.history = core::readRunHistory(paths);
        run.samples = readSavedSamples(paths, std::numeric_limits<std::int64_t>::max(), stop);
        run.sentence.clear();
    } catch (const core::Error& error) {
        run.sentence = errorText(error);
    }
    return run;
}

/// Whether nothing was written since that is shown.
bool isUnchanged(const core::RunInfo& one, const core::RunInfo& other) {
    return one.id == other.id && one.state == other.state && one.step == other.step && one.records == other.records;
}

}  // namespace

ShownRunController::ShownRunController(Session& session, StudioProject& project, TrainingController& training,
                                       RunsController& runs, QObject* parent)
    : QObject(parent), session_(session), project_(project), training_(training), runs_(runs) {
    connect(&training_, &TrainingController::stateChanged, this, &ShownRunController::followLive);
    connect(&training_, &TrainingController::runBegun, this, &ShownRunController::followLive);
    connect(&session_, &Session::modelChanged, this, &ShownRunController::followLive);
    connect(&runs_, &RunsController::changed, this, &ShownRunController::followList);
    connect(&runs_, &RunsController::restored, this, [this](const QString& id) { select(id.toStdString()); });
    live_ = live();
}

ShownRunController::Live ShownRunController::live() const {
    if (!training_.canStart()) return {true, true, training_.runningRun()};
    if (!session_.model()) return {};
    const auto paths = core::runOfModelPath(session_.modelPath().toStdString());
    if (!paths) return {true, false, {}};
    const std::string id = paths->folder.filename().string();
    return {true, false, project_.run(id).folder == paths->folder ? id : std::string()};
}

bool ShownRunController::isLive() const {
    // The model of a run that was deleted is open still, but there is nothing of it in this list.
    const bool there = live_.there && !(live_.run.empty() && session_.modelDeleted());
    const bool nothing = !live_.there && runs_.runs().empty();  // the views say how to begin
    return selected_ == live_.run && (there || nothing);
}

void ShownRunController::followLive() {
    const Live before = std::exchange(live_, live());
    const bool ended = before.trained && !live_.trained;
    const bool cameToNothing = before.run != live_.run && runs_.find(before.run) == nullptr;
    const bool stays = ended && !(cameToNothing && selected_ == before.run);
    if (live_ != before && live_.there && !stays && !session_.modelDeleted()) select(live_.run);
    showSelected();
}

void ShownRunController::followList() {
    const auto& runs = runs_.runs();
    const auto run =
        std::find_if(runs.begin(), runs.end(), [this](const StudioRun& each) { return each.info.id == selected_; });
    const int last = static_cast<int>(runs.size()) - 1;
    if (run != runs.end()) {
        place_ = static_cast<int>(run - runs.begin());
    } else if (place_ >= 0) {  // it was deleted: the next one
        select(last < 0 ? std::string() : runs[static_cast<std::size_t>(std::min(place_, last))].info.id);
    } else if (!listed_ && selected_.empty() && !live_.there && last >= 0) {
        select(runs.front().info.id);
    }
    listed_ = listed_ || runs_.loaded();
    showSelected();
}

void ShownRunController::select(const std::string& id) {
    if (selected_ == id) return;
    selected_ = id;
    const auto& runs = runs_.runs();
    const auto run = std::find_if(runs.begin(), runs.end(), [&](const StudioRun& each) { return each.info.id == id; });
    place_ = run == runs.end() ? -1 : static_cast<int>(run - runs.begin());
    Q_EMIT selectedChanged();
    showSelected();
}

void ShownRunController::showSelected() {
    const StudioRun* run = runs_.find(selected_);
    if (!isLive() && run != nullptr) {
        load(*run);
    } else {
        job_.drop();
        loaded_ = {};
        shown_ = nullptr;
        if (!isLive()) {
            ShownRun nothing;
            nothing.id = selected_;
            nothing.sentence = runs_.runs().empty() ? tr("Press Start: curves and samples appear here.")
                                                    : tr("Select a run to see its curves and samples.");
            shown_ = std::make_shared<const ShownRun>(std::move(nothing));
        }
    }
    Q_EMIT shownChanged();
}

void ShownRunController::load(const StudioRun& run) {
    const bool same = shown_ != nullptr && shown_->id == run.info.id && shown_->name == run.name();
    if (same && isUnchanged(loaded_, run.info)) return;
    ShownRun begun = shown_ != nullptr && shown_->id == run.info.id ? *shown_ : ShownRun();
    if (begun.id.empty()) begun.sentence = tr("Reading the run…");
    begun.id = run.info.id;
    begun.name = run.name();
    begun.family = run.info.family;
    shown_ = std::make_shared<const ShownRun>(begun);
    if (isUnchanged(loaded_, run.info)) return;  // only its name is another
    loaded_ = run.info;
    job_.start(
        [this, begun, paths = project_.run(run.info.id)](const std::stop_token& stop, const NewestJob::Post& post) {
            post([this, read = readShownRun(begun, paths, stop)] {
                ShownRun whole = read;
                whole.name = shown_->name;  // it may have been renamed meanwhile
                shown_ = std::make_shared<const ShownRun>(std::move(whole));
                Q_EMIT shownChanged();
            });
        });
}

}  // namespace ui
