#pragma once

#include <QImage>
#include <QObject>
#include <unordered_map>
#include <vector>

#include "ui/explore/Session.h"
#include "ui/explore/history/LatentHistory.h"
#include "ui/jobs/RenderClient.h"

namespace ui {

class RenderController;

/// Small images of the points of a history, by the newest weights: those that somebody looks at, a few at a time, so
/// that the large image never waits long for them.
class HistoryImages : public QObject {
    Q_OBJECT

   public:
    static constexpr std::size_t kAtOnce = 16;
    static constexpr int kLargest = 96;  ///< side in pixels: larger ones are kept smaller

    HistoryImages(const Session& session, const LatentHistory& history, RenderController& renderer,
                  QObject* parent = nullptr);

    /// Null until it was drawn.
    QImage of(int id) const;
    /// These points are in sight. -> changed, once for each few that were drawn
    void want(std::vector<int> ids);

   Q_SIGNALS:
    void changed();

   private:
    struct Drawn {
        QImage image;
        int generation;
    };

    void request();
    void take(const RenderResult& result);

    const Session& session_;
    const LatentHistory& history_;
    RenderClient* client_;
    std::unordered_map<int, Drawn> drawn_;  // by id
    std::vector<int> wanted_;
    std::vector<int> asked_;  // while they are being drawn
    int generation_ = 0;      // of the weights
    int askedGeneration_ = 0;
};

}  // namespace ui
