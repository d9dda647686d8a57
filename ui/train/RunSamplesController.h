#pragma once

#include <QObject>
#include <cstdint>
#include <optional>

#include "ui/app/StudioProject.h"
#include "ui/explore/Session.h"
#include "ui/jobs/NewestJob.h"
#include "ui/train/SavedSamples.h"
#include "ui/train/TrainingController.h"

namespace ui {

/// The samples that a run left on the disk, read off the GUI thread whenever its model is opened, or it is resumed or
/// ends.
class RunSamplesController : public QObject {
    Q_OBJECT

   public:
    RunSamplesController(Session& session, StudioProject& project, TrainingController& training,
                         QObject* parent = nullptr);

   Q_SIGNALS:
    /// Those of the training whose history TrainingController has: what was before it goes on, or all up to the open
    /// model.
    void loaded(const ui::SavedSamples& samples);

   private:
    struct Wanted {
        core::RunPaths run;
        std::int64_t last;  // step
    };
    /// Of the run that is trained, else of the open model's; nothing where that is of none.
    std::optional<Wanted> wanted() const;
    void load();

    Session& session_;
    StudioProject& project_;
    TrainingController& training_;
    NewestJob job_;  // last: joins first
};

}  // namespace ui
