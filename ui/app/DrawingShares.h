#pragma once

#include <QObject>

#include "ui/explore/sheet/NearestController.h"
#include "ui/explore/timeline/TimelineController.h"
#include "ui/jobs/RenderController.h"
#include "ui/train/TrainingController.h"

namespace ui {

/// Who may draw how much: the threads of the drawing, and how much of its time sheets and the search for the nearest
/// images may take while a training runs or a timeline plays.
class DrawingShares : public QObject {
    Q_OBJECT

   public:
    DrawingShares(const TrainingController& training, const TimelineController& timeline, RenderController& renderer,
                  NearestController& nearest, QObject* parent = nullptr);

   private:
    void shareOut();

    const TrainingController& training_;
    const TimelineController& timeline_;
    RenderController& renderer_;
    NearestController& nearest_;
};

}  // namespace ui
