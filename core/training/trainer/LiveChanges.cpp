#include "core/training/trainer/LiveChanges.h"

#include <utility>

#include "core/base/Error.h"
#include "core/training/TrainingOptions.h"
#include "core/training/trainer/TrainingEvents.h"

namespace core {

void applyChanges(TrainingControls& controls, const std::string& family, TrainingCourse& course,
                  TrainingJournal& journal) {
    for (const auto& [name, value] : controls.take()) {
        if (!course.settings.has(name) || !mayChangeInTraining(family, name)) continue;
        Settings changed = course.settings;
        try {
            changed.set(name, value);
        } catch (const Error&) {
            continue;  // out of range: as it was
        }
        const ParameterValue before = course.settings.value(name);
        course.change(std::move(changed));
        if (course.settings.value(name) != before)
            journal.addEvent(settingChanged(course.settings, name, before), course.moment());
    }
}

}  // namespace core
