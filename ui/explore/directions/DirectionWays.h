#pragma once

#include <QObject>
#include <QTimer>
#include <vector>

#include "core/latent/directions/Direction.h"
#include "ui/explore/Session.h"
#include "ui/jobs/RenderClient.h"

namespace ui {

class DirectionList;
class RenderController;

/// Keeps the images along the sliders of a list drawn: of those that are in sight, as the session's point and model
/// are when the hand rests.
class DirectionWays : public QObject {
    Q_OBJECT

   public:
    DirectionWays(Session& session, RenderController& renderer, DirectionList& list);

    /// What the list shows, from its top.
    void setDirections(std::vector<core::Direction> directions);
    /// Now, where the list is seen.
    void request();

   Q_SIGNALS:
    /// They could not be drawn; the sentence says why.
    void failed(const QString& sentence);

   private:
    void requestSoon();
    void show(const RenderResult& result);

    Session& session_;
    DirectionList& list_;
    RenderClient* client_;
    std::vector<core::Direction> directions_;
    std::vector<core::Latent> asked_;  // last
    std::size_t first_ = 0;            // the slider that they begin with
    QTimer rest_;
};

}  // namespace ui
