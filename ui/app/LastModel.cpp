#include "ui/app/LastModel.h"

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
    models_.restore(settings_.value(pathKey()).toString());
}

}  // namespace ui
