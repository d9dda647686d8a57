#pragma once

#include <QObject>
#include <QString>

#include "ui/explore/Session.h"
#include "ui/jobs/DiskQuestion.h"

namespace ui {

/// What becomes of an image that was dropped on the window and has no recipe: it is projected, as a person with a model
/// expects. A large one could be a dataset as well, of its tiles: that is offered beside it, or, where no model is open
/// to project it into, in its place.
class TileOffer : public QObject {
    Q_OBJECT

   public:
    explicit TileOffer(Session& session, QObject* parent = nullptr);

    /// Looks at the size of the image. The newest file counts. -> projectionWanted(), offered() or both
    void open(const QString& file);

   Q_SIGNALS:
    void projectionWanted(const QString& file);
    /// The file opens as a dataset of tiles: `sentence` says what happens to it otherwise.
    void offered(const QString& file, const QString& sentence);

   private:
    void decide(const QString& file, int shorterSide);

    Session& session_;
    DiskQuestion question_;
};

}  // namespace ui
