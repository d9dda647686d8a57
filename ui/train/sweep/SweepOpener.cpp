#include "ui/train/sweep/SweepOpener.h"

#include <utility>

namespace ui {

SweepOpener::SweepOpener(Session& session, ModelController& models, QObject* parent)
    : QObject(parent), session_(session), models_(models) {
    connect(&models_, &ModelController::opened, this, [this] {
        if (const auto wanted = std::exchange(waiting_, std::nullopt); wanted && session_.modelPath() == wanted->model)
            goTo(*wanted);
    });
    connect(&models_, &ModelController::failed, this, [this](const QString& sentence) {
        if (std::exchange(waiting_, std::nullopt)) Q_EMIT failed(sentence);
    });
}

void SweepOpener::open(const QString& model, const core::Latent& latent, const core::ClassMix& classes) {
    if (const QString refusal = refusal_ ? refusal_() : QString(); !refusal.isEmpty()) {
        Q_EMIT failed(refusal);
        return;
    }
    const Wanted wanted{model, latent, classes};
    // A run that was trained further has other weights in the same folder, so that it is always read again.
    models_.open(model);
    if (models_.busy()) waiting_ = wanted;
}

void SweepOpener::goTo(const Wanted& wanted) {
    if (!wanted.latent.empty()) {
        if (session_.snapshot() == nullptr ||
            static_cast<std::size_t>(session_.snapshot()->latentSize()) != wanted.latent.size()) {
            Q_EMIT failed(
                tr("The model in %1 has another latent size now than when this image was drawn.").arg(wanted.model));
            return;
        }
        session_.setClassMix(wanted.classes);
        session_.setLatent(wanted.latent);
    }
    Q_EMIT shown();
}

}  // namespace ui
