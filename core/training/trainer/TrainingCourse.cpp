#include "core/training/trainer/TrainingCourse.h"

#include <utility>

#include "core/dataset/care/TrainingSplit.h"
#include "core/training/trainer/SeedStream.h"

namespace core {

TrainingCourse::TrainingCourse(const TrainingRequest& request)
    : settings(request.checkpoint ? request.checkpoint->settings : request.settings),
      seed(settings.integer("seed")),
      untilPlateau(settings.choice("length") == "plateau"),
      split(trainingSplit(*request.dataset, settings, request.moved)),
      sampler(split.training, weightedGroups(*request.dataset, split.training),
              static_cast<int>(settings.integer("batch_size")), streamSeed(seed, SeedStream::shuffle)),
      schedule(settings) {}

bool TrainingCourse::finished() const {
    if (untilPlateau) return validation.waited >= settings.integer("patience");
    return schedule.finished(epoch(), seconds());
}

void TrainingCourse::change(Settings changed) {
    settings = std::move(changed);
    schedule = Schedule(settings);
}

void TrainingCourse::save(TrainingCheckpoint& to) const {
    to.step = steps;
    to.epoch = epoch();
    to.seconds = seconds();
    to.settings = settings;
    to.statistics = statistics;
    to.validation = validation;
    to.sampler = sampler.state();
}

void TrainingCourse::restore(const TrainingCheckpoint& from) {
    sampler.restore(from.sampler);
    change(from.settings);
    statistics = from.statistics;
    validation = from.validation;
    steps = from.step;
    clock.reset(from.seconds);
}

}  // namespace core
