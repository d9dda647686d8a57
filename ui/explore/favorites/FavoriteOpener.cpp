#include "ui/explore/favorites/FavoriteOpener.h"

#include <utility>

#include "ui/jobs/DiskLook.h"

namespace ui {

FavoriteOpener::FavoriteOpener(Favorites& favorites, ModelController& models, QObject* parent)
    : QObject(parent), favorites_(favorites), models_(models) {
    connect(&models_, &ModelController::opened, this, [this] {
        if (const std::string id = std::exchange(waiting_, {}); !id.empty()) goTo(id);
    });
    connect(&models_, &ModelController::failed, this, [this](const QString& sentence) {
        if (!std::exchange(waiting_, {}).empty()) Q_EMIT failed(sentence);
    });
}

void FavoriteOpener::open(const std::string& id) {
    const core::Favorite* favorite = favorites_.find(id);
    if (favorite == nullptr) return;
    if (favorites_.isOfOpenModel(*favorite)) {
        favorites_.goTo(id);
        Q_EMIT shown();
        return;
    }
    const QString name = QString::fromStdString(favorite->name);
    const QString path = QString::fromStdString(favorite->modelPath);
    if (path.isEmpty()) {
        favorites_.goTo(id);  // which says what model it is
    } else if (const QString refusal = refusal_ ? refusal_() : QString(); !refusal.isEmpty()) {
        Q_EMIT failed(refusal);
    } else if (path.startsWith(QLatin1Char(':'))) {
        openModel(id);
    } else {
        question_.ask(
            [path] { return kindOfPath(path); },
            [this, id, name, path](PathKind kind) {
                if (kind == PathKind::model) {
                    openModel(id);
                } else {
                    Q_EMIT failed(
                        tr("The model of %1 is no longer in %2; the favorite keeps its image.").arg(name, path));
                }
            });
    }
}

void FavoriteOpener::openModel(const std::string& id) {
    const core::Favorite* favorite = favorites_.find(id);  // it may have been removed meanwhile
    if (favorite == nullptr) return;
    models_.open(QString::fromStdString(favorite->modelPath));
    if (models_.busy()) waiting_ = id;
}

void FavoriteOpener::goTo(const std::string& id) {
    const core::Favorite* favorite = favorites_.find(id);
    if (favorite == nullptr || favorites_.modelPath() != favorite->modelPath) return;
    if (!favorites_.isOfOpenModel(*favorite)) {
        Q_EMIT failed(tr("The model in %1 has other weights now than those of %2; the favorite keeps its image.")
                          .arg(QString::fromStdString(favorite->modelPath), QString::fromStdString(favorite->name)));
        return;
    }
    favorites_.goTo(id);
    Q_EMIT shown();
}

}  // namespace ui
