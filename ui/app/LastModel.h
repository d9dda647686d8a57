#pragma once

#include <QObject>
#include <QSettings>

#include "ui/explore/Session.h"
#include "ui/jobs/ModelController.h"

namespace ui {

/// Remembers which saved model was open last, from one start to the next.
class LastModel : public QObject {
    Q_OBJECT

   public:
    LastModel(Session& session, ModelController& models, QSettings& settings, QObject* parent = nullptr);

    /// Opens it in the background; the one that comes with the program where there was none, or it cannot be opened any
    /// more.
    void restore();

   private:
    void remember();

    Session& session_;
    ModelController& models_;
    QSettings& settings_;
};

}  // namespace ui
