#include "core/training/trainer/Validator.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/Clock.h"
#include "core/training/trainer/SeedStream.h"

namespace core {

namespace {

/// Enough samples for a steady figure, few enough not to hold up training.
constexpr std::size_t kValidationSamples = 1000;
constexpr double kValidationInterval = 10;  // seconds of training, at least

}  // namespace

Validator::Validator(ModelInTraining& model, TrainingCourse& course)
    : model_(model),
      course_(course),
      samples_(std::span(course.split.validation).first(std::min(course.split.validation.size(), kValidationSamples))) {
}

bool Validator::isDue() const {
    // What a training's end hangs on hangs on no clock.
    if (course_.untilPlateau) return std::floor(course_.epoch()) > epoch_;
    // It costs at most about a twentieth of the time, whatever the model.
    return course_.seconds() - last_ >= std::max(kValidationInterval, 20 * took_);
}

void Validator::reset() {
    last_ = course_.seconds();
    epoch_ = std::floor(course_.epoch());
}

bool Validator::validate(TrainingJournal& journal, bool atEnd) {
    const Clock timer;
    const Evaluation evaluation =
        model_.evaluate(model_.averaged(), samples_, streamSeed(course_.seed, SeedStream::validation));
    took_ = timer.seconds();
    reset();
    if (evaluation.images != samples_.size()) return false;
    course_.statistics = evaluation.statistics;
    journal.addPoints("validation_", evaluation.values, course_.moment());
    journal.addDimensions(course_.statistics, course_.moment());
    // One that comes of a stop would count once more when the training goes on.
    const std::string& measure = model_.family().judgedBy;
    if (!measure.empty()) value_ = valueOf(evaluation.values, measure);
    if (measure.empty() || (atEnd && course_.untilPlateau)) return false;
    return course_.validation.add(valueOf(evaluation.values, measure));
}

TestResult Validator::test(const Model& model) const {
    Evaluation test =
        model_.evaluate(model_.onDevice(model), course_.split.test, streamSeed(course_.seed, SeedStream::test));
    return {std::move(test.values), test.images, course_.split.testIsValidation};
}

}  // namespace core
