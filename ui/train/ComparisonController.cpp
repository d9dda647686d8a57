#include "ui/train/ComparisonController.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "core/project/RunFolder.h"

namespace ui {

namespace {

namespace fs = std::filesystem;

bool sameRuns(const std::vector<ComparedRun>& some, const std::vector<ComparedRun>& others) {
    return std::equal(some.begin(), some.end(), others.begin(), others.end(),
                      [](const ComparedRun& one, const ComparedRun& other) { return one.id == other.id; });
}

void readSamples(const fs::path& folder, ComparedRun& run) {
    std::error_code ignored;
    fs::path newest;
    for (const auto& entry : fs::directory_iterator(folder, ignored))
        if (entry.path().extension() == ".png" && entry.path().filename() > newest.filename()) newest = entry.path();
    if (newest.empty()) return;
    run.samples.load(QString::fromStdString(newest.string()));
    run.samplesStep = QString::fromStdString(newest.stem().string()).toLongLong();
}

std::string likelihoodOf(const core::Settings& model) {
    return model.has("likelihood") ? model.choice("likelihood") : std::string();
}

}  // namespace

ComparisonController::ComparisonController(StudioProject& project, TrainingController& training, RunsController& runs,
                                           QObject* parent)
    : QObject(parent), project_(project), training_(training), list_(runs) {
    connect(&list_, &RunsController::changed, this, &ComparisonController::follow);
    connect(&job_, &NewestJob::failed, this, &ComparisonController::failed);
}

int ComparisonController::placeOf(const std::string& id) const {
    const auto place = std::find(ticked_.begin(), ticked_.end(), id);
    return place == ticked_.end() ? -1 : static_cast<int>(place - ticked_.begin());
}

void ComparisonController::setTicked(const std::string& id, bool ticked) {
    if (isTicked(id) == ticked) return;
    if (ticked) {
        ticked_.push_back(id);
    } else {
        ticked_.erase(std::find(ticked_.begin(), ticked_.end(), id));
    }
    Q_EMIT ticksChanged();
    load();
}

void ComparisonController::clear() {
    if (ticked_.empty()) return;
    ticked_.clear();
    Q_EMIT ticksChanged();
    load();
}

void ComparisonController::load() {
    std::vector<ComparedRun> wanted;
    for (const std::string& id : ticked_)
        if (const StudioRun* run = list_.find(id)) {
            ComparedRun& compared = wanted.emplace_back();
            compared.id = id;
            compared.name = run->name();
            compared.family = run->info.family;
            compared.dataset = QString::fromStdString(run->info.dataset);
            compared.info = run->info;
        }
    if (wanted.size() < 2) {
        job_.drop();
        if (!compared_.empty()) {
            compared_.clear();
            Q_EMIT changed();
        }
        return;
    }
    job_.start([this, wanted, project = project_.path()](const std::stop_token&, const NewestJob::Post& post) {
        std::vector<ComparedRun> runs = wanted;
        for (ComparedRun& run : runs) {
            const core::RunPaths paths(project, run.id);
            run.settings = core::readRunSettings(paths);
            run.likelihood = likelihoodOf(run.settings.model.settings);
            run.history = core::readRunHistory(paths).points;
            readSamples(paths.samples(), run);
        }
        post([this, runs = std::move(runs)] {
            const bool same = sameRuns(runs, compared_);
            compared_ = runs;
            // What the file does not have yet.
            for (ComparedRun& run : compared_)
                if (run.id == training_.runningRun()) run.history = training_.history();
            if (same) {
                Q_EMIT samplesChanged();
            } else {
                Q_EMIT changed();
            }
        });
    });
}

void ComparisonController::follow() {
    if (ticked_.empty()) return;
    const std::size_t before = ticked_.size();
    ticked_.erase(std::remove_if(ticked_.begin(), ticked_.end(),
                                 [this](const std::string& id) { return list_.find(id) == nullptr; }),
                  ticked_.end());
    if (ticked_.size() != before) Q_EMIT ticksChanged();
    load();
}

}  // namespace ui
