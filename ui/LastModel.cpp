#include "ui/LastModel.h"

#include <QFileInfo>

namespace ui {

namespace {

QString pathKey() {
    return QStringLiteral("model/path");
}

}  // namespace

LastModel::LastModel(Session& session, ModelController& models, QSettings& settings, QObject* parent)
    : QObject(parent), session_(session), models_(models), settings_(settings) {
    connect(&session_, &Session::modelChanged, this, &LastModel::remember);
}

void LastModel::remember() {
    if (!session_.model() || session_.modelUnsaved()) return;
    settings_.setValue(pathKey(), session_.modelIsEmbedded() ? QString() : session_.modelPath());
}

void LastModel::restore() {
    const QString path = settings_.value(pathKey()).toString();
    // One whose run was deleted meanwhile is no problem to be told of.
    if (path.isEmpty() || !QFileInfo::exists(path + QStringLiteral("/model.safetensors"))) {
        models_.openEmbedded();
        return;
    }
    auto* first = new QObject(this);
    connect(&models_, &ModelController::opened, first, &QObject::deleteLater);
    connect(&models_, &ModelController::failed, first, [this, first] {
        first->deleteLater();
        models_.openEmbedded();
    });
    models_.open(path);
}

}  // namespace ui
