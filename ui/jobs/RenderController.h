#pragma once

#include <QImage>
#include <QObject>
#include <QString>
#include <chrono>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <thread>
#include <vector>

#include "core/model/ClassMix.h"
#include "core/model/Latent.h"
#include "core/model/ModelSnapshot.h"
#include "core/sample/image/Image.h"

namespace ui {

/// Draws latents on a thread of its own. For each kind of picture the newest request replaces the one that waits; the
/// last request is always drawn. Finished pictures come by a queued call as soon as they are done (no timer between
/// hand and picture); a GUI thread that is slow gets the newest of each kind and never a queue. A request without a
/// snapshot takes back the one that waits.
class RenderController : public QObject {
    Q_OBJECT

   public:
    explicit RenderController(int threads, QObject* parent = nullptr);
    /// Waits for the picture that is being drawn, drops the others.
    ~RenderController() override;

    /// LibTorch threads for drawing: fewer while training runs.
    void setThreads(int threads);

    /// The largest share of the time that sheets may take, above 0 and up to 1: less while a training has every core.
    /// Single sheets come at once all the same; of a row of them one that is asked for too soon waits, and nothing else
    /// waits for it. The last one is always drawn.
    void setSheetShare(double share);

    /// The shortest time between the beginnings of two large pictures; none at first. The first one after a rest comes
    /// at once, and the last one is always drawn.
    void setImageInterval(std::chrono::milliseconds interval);

    /// What a conditional model is asked for: one mix for all pictures, or one for each; empty: all classes alike.
    using Classes = std::vector<core::ClassMix>;

    /// The large picture. -> imageReady
    void requestImage(core::SnapshotPointer snapshot, core::Latent latent, core::ClassMix mix = {});
    /// A sheet of cells. -> sheetReady
    void requestSheet(core::SnapshotPointer snapshot, std::vector<core::Latent> latents, int columns,
                      Classes classes = {});
    /// Pictures along sliders, from end to end, a row each. -> endsReady
    void requestEnds(core::SnapshotPointer snapshot, std::vector<core::Latent> latents, int columns,
                     Classes classes = {});
    /// Fixed latents, to see training go on. -> samplesReady
    void requestSamples(core::SnapshotPointer snapshot, std::vector<core::Latent> latents, int columns,
                        Classes classes = {});
    /// The first images of an export. -> previewReady
    void requestPreview(core::SnapshotPointer snapshot, std::vector<core::Latent> latents, int columns,
                        Classes classes = {});
    /// The keys of a journey, in one row. -> keysReady
    void requestKeys(core::SnapshotPointer snapshot, std::vector<core::Latent> latents, Classes classes = {});
    /// Points of the history, in one row. -> visitedReady
    void requestVisited(core::SnapshotPointer snapshot, std::vector<core::Latent> latents, Classes classes = {});
    /// Originals beside their reconstructions. -> reconstructionsReady
    void requestReconstructions(core::SnapshotPointer snapshot, std::vector<core::Image> originals,
                                Classes classes = {});

   Q_SIGNALS:
    /// `latent` is the one that was asked for: a picture and its latent never part.
    void imageReady(const QImage& image, const core::Latent& latent);
    /// Cells without gaps, `columns` a row.
    void sheetReady(const QImage& atlas, int columns, const std::vector<core::Latent>& latents);
    void endsReady(const QImage& atlas, int columns, const std::vector<core::Latent>& latents);
    /// `step` is the snapshot's.
    void samplesReady(const QImage& atlas, int columns, std::int64_t step);
    void previewReady(const QImage& atlas, int columns);
    /// Cells without gaps in one row, with what was asked for.
    void keysReady(const QImage& atlas, const std::vector<core::Latent>& latents,
                   const std::vector<core::ClassMix>& classes);
    /// The same.
    void visitedReady(const QImage& atlas, const std::vector<core::Latent>& latents,
                      const std::vector<core::ClassMix>& classes);
    /// Two rows: originals above, reconstructions below.
    void reconstructionsReady(const QImage& atlas, int columns);
    /// Drawing failed; the sentence says why.
    void failed(const QString& sentence);

   private:
    /// In the order in which waiting requests are drawn.
    enum Kind { image, sheet, ends, keys, visited, samples, preview, reconstructions, kKinds };
    struct Request;
    struct Picture;
    struct Exchange;

    void put(Kind kind, Request request);
    void run(const std::stop_token& stop);
    void deliver(Kind kind);

    std::unique_ptr<Exchange> exchange_;
    std::jthread thread_;  // last: joins first
};

}  // namespace ui
