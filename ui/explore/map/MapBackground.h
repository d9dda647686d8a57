#pragma once

#include <QImage>
#include <QObject>
#include <QRectF>
#include <QSize>
#include <memory>

#include "core/latent/map/LatentMap.h"
#include "core/model/ClassMix.h"
#include "core/model/ModelSnapshot.h"
#include "ui/jobs/NewestJob.h"

namespace ui {

/// Decodes where there are no data: a grid over a part of a map, its cells filled with what the model draws there, but
/// for those in which images of the dataset lie. Coarse first, then finer and finer. The newest request replaces the
/// one before.
class MapBackground : public QObject {
    Q_OBJECT

   public:
    struct Request {
        core::SnapshotPointer snapshot;
        core::ClassMix classes;
        std::shared_ptr<const core::LatentMap> map;
        core::Latent current;  ///< what lies across the plane is taken from it
        QRectF place;          ///< of the image in the map's units: its upper left corner (y points up), its extent
        QSize size;            ///< of the image, in pixels
        double ratio = 1;      ///< pixels in one of the screen's
    };

    explicit MapBackground(QObject* parent = nullptr);

    /// Begins `rest` milliseconds later, unless another one comes before.
    void request(Request request, int rest);
    /// Nothing more comes of earlier requests.
    void cancel();

   Q_SIGNALS:
    /// Transparent where nothing was decoded.
    void drawn(const QImage& image, const QRectF& place);
    void failed(const QString& sentence);

   private:
    NewestJob job_;  // last: joins first
};

}  // namespace ui
