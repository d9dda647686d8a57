#include "ui/app/TileOffer.h"

#include "ui/common/SavedFile.h"
#include "ui/jobs/DiskLook.h"

namespace ui {

namespace {

constexpr int kLargeSide = 512;  // pixels: hardly an image for a model
constexpr int kLeastSide = 128;  // two tiles of the usual side

}  // namespace

TileOffer::TileOffer(Session& session, QObject* parent) : QObject(parent), session_(session) {}

void TileOffer::open(const QString& file) {
    question_.ask([file] { return shorterSideOf(file); }, [this, file](int side) { decide(file, side); });
}

void TileOffer::decide(const QString& file, int shorterSide) {
    const QString name = pathText(file);
    const bool hasModel = session_.model() != nullptr;
    if (hasModel || shorterSide < kLeastSide) Q_EMIT projectionWanted(file);
    if (!hasModel && shorterSide >= kLeastSide)
        Q_EMIT offered(file, tr("There is no open model to project %1 with; to train a model on parts of the image, "
                                "open it as a dataset of tiles.")
                                 .arg(name));
    if (hasModel && shorterSide >= kLargeSide)
        Q_EMIT offered(file, tr("%1 is projected with the open model; to train a model on parts of the image instead, "
                                "open it as a dataset of tiles.")
                                 .arg(name));
}

}  // namespace ui
