#include "ui/app/PathOpener.h"

namespace ui {

void PathOpener::open(const QString& path) {
    // A file of weights is one by its name, whether it is there or not.
    if (path.endsWith(QLatin1String("/model.safetensors"))) {
        tell(path, PathKind::model);
    } else {
        question_.ask([path] { return kindOfPath(path); }, [this, path](PathKind kind) { tell(path, kind); });
    }
}

void PathOpener::openFirst(const QStringList& paths) {
    if (paths.isEmpty()) return;
    if (paths.size() > 1)
        Q_EMIT onlyOneOpens(tr("Of the items that were dropped, only %1 opens; to train on several images, drop the "
                               "folder that contains them.")
                                .arg(paths.front()));
    open(paths.front());
}

void PathOpener::tell(const QString& path, PathKind kind) {
    switch (kind) {
        case PathKind::model:
            return Q_EMIT modelFound(path);
        case PathKind::project:
            return Q_EMIT projectFound(path);
        case PathKind::image:
            return Q_EMIT imageFound(path);
        case PathKind::timeline:
            return Q_EMIT timelineFound(path);
        case PathKind::other:
            return Q_EMIT datasetFound(path);
    }
}

}  // namespace ui
