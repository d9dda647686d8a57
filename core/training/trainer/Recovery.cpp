#include "core/training/trainer/Recovery.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/base/Error.h"

namespace core {

namespace {

constexpr int kMostRecoveries = 3;
constexpr double kLowestRate = 1e-6;
constexpr std::int64_t kSoon = 2000;  // steps

}  // namespace

void Recovery::goOnFrom(const TrainingCheckpoint& from) {
    auto fitted = std::make_shared<TrainingCheckpoint>(from);
    fitted->tensors = fittedTo(step_.state(), fitted->tensors);
    requireSameTensors(fitted->tensors, step_.state());
    restore(*fitted);
    times_ = fitted->recoveries;
    lastGood_ = std::move(fitted);
    first_ = lastGood_;
}

std::shared_ptr<TrainingCheckpoint> Recovery::checkpoint(std::int64_t records) const {
    auto made = std::make_shared<TrainingCheckpoint>();
    made->tensors = cloned(step_.state());
    if (!allFinite(made->tensors)) return nullptr;
    course_.save(*made);
    made->recoveries = times_;
    made->records = records;
    return made;
}

void Recovery::keep(CheckpointPointer good) {
    // The same moment, made again after it was gone back to, is no newer one.
    if (lastGood_ && lastGood_->step != good->step) {
        earlier_ = std::move(lastGood_);
        tried_ = false;
    }
    lastGood_ = std::move(good);
    if (!first_) first_ = lastGood_;
}

double Recovery::goBack() {
    if (times_ >= kMostRecoveries)
        throw Error(
            "The training diverged at step %1 (its values are no longer finite), although the learning rate had been "
            "halved %2 times; start again with a lower learning rate, or with gradient clipping set to 1.",
            course_.steps, kMostRecoveries);
    soon_ = wentTo_ >= 0 && course_.steps - wentTo_ < kSoon ? soon_ + 1 : 0;
    if (soon_ >= 2) {
        // The states before it were finite, and yet already lost.
        lastGood_ = first_;
        earlier_ = nullptr;
    } else if (tried_ && earlier_ && earlier_->step > 0) {
        lastGood_ = std::move(earlier_);
    }
    wentTo_ = lastGood_->step;
    return restoreAndHalve();
}

double Recovery::endAtLastGood() {
    return restoreAndHalve();
}

double Recovery::restoreAndHalve() {
    ++times_;
    tried_ = true;
    Settings settings = course_.settings;
    restore(*lastGood_);
    const double half = std::max(kLowestRate, 0.5 * settings.real("learning_rate"));
    settings.set("learning_rate", half);
    course_.change(std::move(settings));
    return half;
}

void Recovery::restore(const TrainingCheckpoint& from) {
    step_.restore(from.tensors);
    step_.takeMeans();  // of steps that are taken back
    course_.restore(from);
}

}  // namespace core
