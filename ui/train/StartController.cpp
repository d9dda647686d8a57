#include "ui/train/StartController.h"

#include "core/project/StartingModelFile.h"
#include "ui/common/text/MessageText.h"

namespace ui {

namespace {

/// While somebody types a number, nothing is compared.
constexpr int kComparisonRest = 200;

}  // namespace

StartController::StartController(QObject* parent) : QObject(parent) {
    connect(&opening_, &NewestJob::failed, this, [this](const QString& sentence) {
        choose({});
        Q_EMIT failed(sentence);
    });
    connect(&comparison_, &NewestJob::failed, this, &StartController::failed);
}

void StartController::choose(const std::string& place) {
    opening_.drop();
    comparison_.drop();
    place_ = place;
    model_ = nullptr;
    Q_EMIT chosen();
    if (place.empty()) return;
    opening_.start([this, place](const std::stop_token&, const NewestJob::Post& post) {
        post([this, model = core::openStartingModel(place)] {
            model_ = model;
            Q_EMIT chosen();
        });
    });
}

void StartController::compare(const core::ModelSpec& spec) {
    const auto work = [this, model = model_, spec](const std::stop_token&, const NewestJob::Post& post) {
        post([this, sentence = core::startSentence(*model, spec)] { Q_EMIT compared(messageText(sentence)); });
    };
    comparison_.start(work, kComparisonRest);
}

}  // namespace ui
