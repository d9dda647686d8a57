#pragma once

#include <QString>

#include "ui/train/ShownRunController.h"

namespace ui {

/// The run whose curves and samples are on screen, for those who show its numbers.
struct RunOnScreen {
    ShownRunPointer files = nullptr;  ///< null: what is trained, or the open model
    QString name = {};                ///< of the run, or of an open model of none; empty: nothing has a name
    QString dataset = {};             ///< the one that it was trained on; empty where that is not known
    bool done = false;                ///< it came to its planned end
    QString trained = {};             ///< the name of the run that is trained; empty where it has none yet
};

}  // namespace ui
