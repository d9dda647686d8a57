#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <optional>

#include "core/model/ClassMix.h"
#include "core/model/Latent.h"
#include "ui/explore/Session.h"
#include "ui/jobs/ModelController.h"

namespace ui {

/// Opens the model of a run at a latent: the model first, where it is not the open one, then its sliders go there.
class SweepOpener : public QObject {
    Q_OBJECT

   public:
    SweepOpener(Session& session, ModelController& models, QObject* parent = nullptr);

    /// `refusal` gives a sentence where no model may be opened now, as while a training runs; else an empty one.
    void setRefusal(std::function<QString()> refusal) { refusal_ = std::move(refusal); }
    /// `model` is its folder; an empty latent leaves the sliders where they are. -> shown, or failed; nothing where the
    /// person keeps the model that is open, or opens another one meanwhile.
    void open(const QString& model, const core::Latent& latent, const core::ClassMix& classes);

   Q_SIGNALS:
    /// The model is open, and the session's point is that latent.
    void shown();
    void failed(const QString& sentence);

   private:
    struct Wanted {
        QString model;
        core::Latent latent;
        core::ClassMix classes;
    };
    void goTo(const Wanted& wanted);

    Session& session_;
    ModelController& models_;
    std::function<QString()> refusal_;
    std::optional<Wanted> waiting_;  // its model is being opened
};

}  // namespace ui
