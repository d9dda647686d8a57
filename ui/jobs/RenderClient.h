#pragma once

#include <QObject>
#include <QString>
#include <memory>
#include <vector>

#include "ui/jobs/RenderRequest.h"

namespace ui {

class RenderController;
struct RenderExchange;
struct RenderLane;

/// How one viewer has its images drawn. The newest request takes the place of the one that waits, and the last one is
/// always drawn. Results come to this client alone, as soon as they are done (no timer between hand and image); a GUI
/// thread that is slow gets the newest and never a queue. Destroyed, it takes its request back and nothing more comes.
/// GUI thread only.
class RenderClient : public QObject {
    Q_OBJECT

   public:
    /// The controller may go first: then nothing more is drawn.
    RenderClient(RenderController& renderer, const RenderNeeds& needs, QObject* parent = nullptr);
    ~RenderClient() override;

    /// An image for each latent, `columns` a row. Without a snapshot or latents the request that waits is taken back.
    /// -> ready or failed
    void request(core::SnapshotPointer snapshot, std::vector<core::Latent> latents, int columns,
                 RenderClasses classes = {});
    /// Two rows: the originals above, their reconstructions below. -> ready or failed
    void requestReconstructions(core::SnapshotPointer snapshot, std::vector<core::Sample> originals,
                                RenderClasses classes = {});

   Q_SIGNALS:
    void ready(const ui::RenderResult& result);
    /// Drawing the newest request failed; the sentence says why.
    void failed(const QString& sentence);

   private:
    void put(RenderRequest request);

    std::shared_ptr<RenderExchange> exchange_;
    std::shared_ptr<RenderLane> lane_;
};

}  // namespace ui
