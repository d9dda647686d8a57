#include "core/training/TrainingJournal.h"

#include <utility>

#include "core/training/LiveCurves.h"

namespace core {

TrainingJournal::TrainingJournal(const ModelFamily& family, History history, const TrainingObserver& observer)
    : family_(family), observer_(observer), history_(std::move(history)) {}

void TrainingJournal::addPoints(const std::string& set, const std::vector<MeasuredValue>& values,
                                const TrainingMoment& at) {
    for (const MeasuredValue& value : values) {
        const std::string curve = set + value.name;
        if (findTrainingCurve(family_, curve) != nullptr) addPoint(curve, value.value, at);
    }
}

void TrainingJournal::addDimensions(const LatentStatistics& statistics, const TrainingMoment& at) {
    for (const CurveDescription& curve : family_.curves) {
        if (!curve.perDimension) continue;
        for (std::size_t dimension = 0; dimension < statistics.meanKl.size(); ++dimension)
            addPoint(dimensionCurve(curve.id, static_cast<int>(dimension)), statistics.meanKl[dimension], at);
    }
}

void TrainingJournal::addPoint(const std::string& curve, double value, const TrainingMoment& at) {
    history_.push_back({curve, at.step, at.epoch, at.seconds, value});
    ++records_;
    if (observer_.point) observer_.point(history_.back());
}

void TrainingJournal::addEvent(TrainingEvent event, const TrainingMoment& at) {
    event.step = at.step;
    event.epoch = at.epoch;
    event.seconds = at.seconds;
    events_.push_back(std::move(event));
    ++records_;
    if (observer_.event) observer_.event(events_.back());
}

void TrainingJournal::takeBack(std::int64_t step) {
    dropPointsAfter(history_, step);
}

}  // namespace core
