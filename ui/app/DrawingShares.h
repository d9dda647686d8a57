#pragma once

#include <QObject>

#include "ui/explore/sheet/NearestController.h"
#include "ui/explore/timeline/JourneyController.h"
#include "ui/jobs/RenderController.h"
#include "ui/train/TrainingController.h"

namespace ui {

/// Who may draw how much: the threads of the drawing, and how much of its time sheets and the search for the nearest
/// images may take while a training runs or a journey plays.
class DrawingShares : public QObject {
    Q_OBJECT

   public:
    DrawingShares(const TrainingController& training, const JourneyController& journey, RenderController& renderer,
                  NearestController& nearest, QObject* parent = nullptr);

   private:
    void shareOut();

    const TrainingController& training_;
    const JourneyController& journey_;
    RenderController& renderer_;
    NearestController& nearest_;
};

}  // namespace ui
