#pragma once

#include <QWidget>

#include "ui/explore/timeline/TimelineController.h"

namespace ui {

class ChoiceField;

/// How a timeline goes from one keyframe to the next: its interpolation and its easing. Follows the timeline and
/// changes it; enabled once there are keyframes.
class TimelineFields : public QWidget {
    Q_OBJECT

   public:
    explicit TimelineFields(TimelineController& timeline, QWidget* parent = nullptr);

    /// As the person reads them: "Spherical", "Ease in/out".
    QString interpolation() const;
    QString easing() const;

   private:
    void add(ChoiceField* field, const QString& name, const QString& text, const QString& help);
    void follow();

    TimelineController& timeline_;
    ChoiceField* path_;
    ChoiceField* easing_;
};

}  // namespace ui
