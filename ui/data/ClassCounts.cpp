#include "ui/data/ClassCounts.h"

#include <utility>

#include "core/base/Error.h"
#include "core/dataset/Split.h"
#include "core/training/TrainingOptions.h"

namespace ui {

namespace {

std::vector<ClassParts> countedParts(const core::Dataset& dataset, const core::Settings& training) {
    std::vector<ClassParts> parts(dataset.classNames.size());
    const auto add = [&](std::size_t sample, std::size_t ClassParts::*part) {
        const std::int32_t label = dataset.labels[sample];
        if (label >= 0 && static_cast<std::size_t>(label) < parts.size())
            ++(parts[static_cast<std::size_t>(label)].*part);
    };
    try {
        const core::Split split = core::makeSplit(dataset, training);
        for (const std::uint32_t sample : split.training) add(sample, &ClassParts::training);
        for (const std::uint32_t sample : split.validation) add(sample, &ClassParts::validation);
        if (!split.testIsValidation)
            for (const std::uint32_t sample : split.test) add(sample, &ClassParts::test);
    } catch (const core::Error&) {
        for (std::size_t sample = 0; sample < dataset.labels.size(); ++sample) add(sample, &ClassParts::training);
    }
    return parts;
}

}  // namespace

ClassCounts::ClassCounts(Session& session, QObject* parent) : QObject(parent), session_(session) {
    setTrainingSettings(core::Settings(core::commonTrainingParameters()));
    connect(&session_, &Session::datasetChanged, this, &ClassCounts::count);
}

void ClassCounts::setTrainingSettings(const core::Settings& settings) {
    training_ = settings;
    count();
}

void ClassCounts::count() {
    job_.drop();
    if (const bool had = !std::exchange(parts_, {}).empty(); had) Q_EMIT changed();
    const auto& dataset = session_.dataset();
    if (!dataset || !dataset->hasLabels()) return;
    job_.start([this, dataset, training = training_](const std::stop_token&, const NewestJob::Post& post) {
        post([this, parts = countedParts(*dataset, training)] {
            parts_ = parts;
            Q_EMIT changed();
        });
    });
}

}  // namespace ui
