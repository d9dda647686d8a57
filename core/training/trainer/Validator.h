// Core-internal: includes LibTorch, so neither ui/ nor app/ may include it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "core/training/TrainingJournal.h"
#include "core/training/trainer/ModelInTraining.h"
#include "core/training/trainer/TrainingCourse.h"

namespace core {

/// Measures a training on samples that it does not learn from.
class Validator {
   public:
    /// Both outlive this.
    Validator(ModelInTraining& model, TrainingCourse& course);

    /// Whether it is time for the next one.
    bool isDue() const;
    /// As if one had been just now.
    void reset();

    /// Measures the averaged weights on the validation samples, and tells. True when they are the best so far.
    bool validate(TrainingJournal& journal, bool atEnd);
    /// Of the last validation, what the family is judged by; nothing where there was none, or none of its kind.
    std::optional<double> value() const { return value_; }
    /// Of the test samples.
    TestResult test(const Model& model) const;

   private:
    ModelInTraining& model_;
    TrainingCourse& course_;
    std::span<const std::uint32_t> samples_;
    double last_ = 0;   // seconds of training
    double epoch_ = 0;  // the whole epochs then
    double took_ = 0;   // seconds
    std::optional<double> value_;
};

}  // namespace core
