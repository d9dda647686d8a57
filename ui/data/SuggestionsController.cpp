#include "ui/data/SuggestionsController.h"

#include <algorithm>
#include <functional>
#include <optional>

#include "core/base/ThreadPriority.h"
#include "core/device/Device.h"
#include "core/latent/labels/LatentFeatures.h"

namespace ui {

namespace {

constexpr int kFindNiceness = 10;  // the windows and a training come first
constexpr double kFeatures = 0.6;  // of the whole time

}  // namespace

SuggestionsController::SuggestionsController(Session& session, QObject* parent) : QObject(parent), session_(session) {
    connect(&session_, &Session::datasetChanged, this, &SuggestionsController::follow);
    connect(&session_, &Session::snapshotChanged, this, &SuggestionsController::changed);
    connect(&job_, &NewestJob::failed, this, [this](const QString& sentence) {
        failure_ = sentence;
        setState(SuggestionsState::failed);
    });
}

bool SuggestionsController::byModel() const {
    const core::SnapshotPointer& snapshot = session_.snapshot();
    return snapshot && session_.dataset() && snapshot->canEncode() &&
           session_.dataset()->spec == snapshot->spec().sample;
}

bool SuggestionsController::canFind() const {
    return session_.dataset() && session_.dataset()->hasLabels() && session_.dataset()->classNames.size() > 1;
}

void SuggestionsController::setState(SuggestionsState state) {
    state_ = state;
    Q_EMIT changed();
}

void SuggestionsController::find() {
    if (!canFind()) return;
    of_ = session_.dataset();
    found_.clear();
    groups_.clear();
    percent_ = 0;
    const core::SnapshotPointer snapshot = byModel() ? session_.snapshot() : nullptr;
    job_.start([this, dataset = of_, snapshot](const std::stop_token& stop, const NewestJob::Post& post) {
        core::lowerThreadPriority(kFindNiceness);
        const auto tell = [this, &post](const core::Progress& at) {
            const auto percent = static_cast<int>(100 * at.fraction());
            post([this, percent] {
                if (percent == std::exchange(percent_, percent) || state_ != SuggestionsState::finding) return;
                Q_EMIT changed();
            });
        };
        const core::JobContext context(stop, tell, core::coreCount());
        const core::JobContext first = context.part(0, kFeatures);
        const auto features =
            snapshot ? core::latentFeatures(*snapshot, *dataset, first) : core::alignedThumbnails(*dataset, first);
        if (!features) return;
        const auto suggestions = core::suggestLabels(*dataset, *features, context.part(kFeatures, 1));
        if (!suggestions) return;
        std::vector<Found> found;
        for (const core::LabelSuggestion& each : *suggestions)
            found.push_back({each.sample, dataset->classNames[static_cast<std::size_t>(each.suggestedClass)]});
        post([this, found = std::move(found)] {
            found_ = found;
            group();
            setState(SuggestionsState::done);
        });
    });
    setState(SuggestionsState::finding);
}

void SuggestionsController::cancel() {
    if (state_ != SuggestionsState::finding) return;
    job_.drop();
    setState(SuggestionsState::cancelled);
}

void SuggestionsController::ignore(const std::string& className, const std::vector<std::uint32_t>& samples) {
    for (const std::uint32_t sample : samples) ignored_.emplace(sample, className);
    group();
    Q_EMIT changed();
}

/// Edited classes leave the samples where they are; with another number of samples nothing is known any more.
void SuggestionsController::follow() {
    const auto& now = session_.dataset();
    const bool same = now && of_ && core::wholeOf(now) == core::wholeOf(of_) && now->size() == of_->size();
    if (core::wholeOf(now) != core::wholeOf(of_)) ignored_.clear();
    if (same) {
        of_ = now;
        group();
    } else {
        job_.drop();
        of_.reset();
        found_.clear();
        groups_.clear();
        ignored_.clear();  // their numbers are those of others now
        state_ = SuggestionsState::none;
    }
    Q_EMIT changed();
}

void SuggestionsController::group() {
    groups_.clear();
    for (const Found& each : found_) {
        if (ignored_.contains({each.sample, each.className})) continue;
        const std::int32_t label = of_->hasLabels() ? of_->labels[each.sample] : -1;
        if (label >= 0 && of_->classNames[static_cast<std::size_t>(label)] == each.className) continue;
        if (std::ranges::find(of_->classNames, each.className) == of_->classNames.end()) continue;
        auto group = std::ranges::find(groups_, each.className, &Group::className);
        if (group == groups_.end()) group = groups_.insert(groups_.end(), Group{each.className, {}});
        group->samples.push_back(each.sample);
    }
    std::ranges::stable_sort(groups_, std::ranges::greater(), [](const Group& each) { return each.samples.size(); });
}

}  // namespace ui
