#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/metric/Evaluation.h"
#include "core/model/LatentStatistics.h"
#include "core/model/ModelFamily.h"
#include "core/training/History.h"
#include "core/training/Training.h"

namespace core {

/// When something is told: how far the training is then.
struct TrainingMoment {
    std::int64_t step = 0;
    double epoch = 0;
    double seconds = 0;
};

/// What a training tells beside its weights, points of its curves and events: kept, and passed on once each.
class TrainingJournal {
   public:
    /// `history`: what was told before this training went on. The observer must outlive the journal.
    TrainingJournal(const ModelFamily& family, History history, const TrainingObserver& observer);

    /// Of what was measured on `set` ("train_", "validation_" or "live_"), what there is a curve for.
    void addPoints(const std::string& set, const std::vector<MeasuredValue>& values, const TrainingMoment& at);
    /// The curves that the family draws per dimension.
    void addDimensions(const LatentStatistics& statistics, const TrainingMoment& at);
    /// With `at` as its moment.
    void addEvent(TrainingEvent event, const TrainingMoment& at);
    /// The points after `step` were not worth telling.
    void takeBack(std::int64_t step);

    /// Points and events told from the very start of the run.
    std::int64_t records() const { return records_; }
    void setRecords(std::int64_t records) { records_ = records; }

    /// At the end: they are gone from here.
    History takeHistory() { return std::move(history_); }
    std::vector<TrainingEvent> takeEvents() { return std::move(events_); }

   private:
    void addPoint(const std::string& curve, double value, const TrainingMoment& at);

    const ModelFamily& family_;
    const TrainingObserver& observer_;
    History history_;
    std::vector<TrainingEvent> events_;
    std::int64_t records_ = 0;
};

}  // namespace core
