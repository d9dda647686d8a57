// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <vector>

#include "core/base/PauseGate.h"
#include "core/metric/compare/FeatureSet.h"
#include "core/metric/compare/KernelDistance.h"
#include "core/metric/features/FeatureExtractor.h"
#include "core/training/Training.h"
#include "core/training/TrainingJournal.h"
#include "core/training/trainer/ModelInTraining.h"
#include "core/training/trainer/Snapshots.h"
#include "core/training/trainer/TrainingCourse.h"

namespace core {

/// Measures while a model is trained how good the samples are that it generates: the liveCurves(). Its random numbers
/// are its own, so that the training is the same with it and without.
class LiveMetrics {
   public:
    /// All outlive this. Does nothing yet: what it needs of the data it takes from them when it measures first.
    LiveMetrics(ModelInTraining& model, const TrainingCourse& course, const Snapshots& snapshots,
                const TrainingRequest& request);

    /// Whether it is time for the next one: it costs at most a fiftieth of the time, however long it takes.
    bool isDue() const;
    /// As if one had been just now.
    void reset();

    /// Measures the averaged weights as they are now, and tells. Tells nothing where it was stopped or paused, which is
    /// heard within a fraction of a second.
    void measure(TrainingJournal& journal, const PauseGate& gate, const std::stop_token& stop);

   private:
    /// Images that the generated samples are compared with, as a feature network sees them.
    struct Reference {
        FeatureExtractor extractor;
        FeatureSet features;
        KernelSums sums;
        std::vector<double> radii;
    };

    /// Null where it was stopped, or where nothing can be measured at all, which `possible_` then says.
    const Reference* reference(const JobContext& context);
    /// Empty where it was stopped.
    std::vector<Sample> generated(const Model& model, const JobContext& context) const;
    std::vector<MeasuredValue> measured(const JobContext& context);

    ModelInTraining& model_;
    const TrainingCourse& course_;
    const Snapshots& snapshots_;
    const TrainingRequest& request_;
    std::vector<std::uint32_t> samples_;  ///< of the dataset, to compare with
    std::optional<Reference> reference_;
    bool possible_ = true;
    double last_ = 0;  // seconds of training
    double took_ = 0;  // seconds
};

}  // namespace core
