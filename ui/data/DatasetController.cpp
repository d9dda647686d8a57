#include "ui/data/DatasetController.h"

#include <utility>

#include "core/device/Device.h"

namespace ui {

DatasetController::DatasetController(Session& session, QObject* parent) : QObject(parent), session_(session) {
    connect(&job_, &NewestJob::failed, this, [this](const QString& sentence) { error_ = sentence; });
    connect(&job_, &NewestJob::busyChanged, this, [this](bool busy) {
        Q_EMIT busyChanged(busy);
        if (!busy) finish();
    });
}

void DatasetController::setCacheFolder(const QString& folder) {
    cache_ = folder.isEmpty() ? nullptr : std::make_shared<const core::DatasetCache>(folder.toStdString());
}

void DatasetController::open(const QString& source, const core::Settings& settings) {
    begin({source, settings});
}

void DatasetController::restore(const QString& source, const core::Settings& settings) {
    if (!busy()) begin({source, settings, true});
}

void DatasetController::cancel() {
    job_.drop();
}

void DatasetController::begin(const Source& source) {
    result_ = {};
    source_ = source;
    error_.clear();
    const Preparation prepare = nextPreparation_ ? nextPreparation_() : Preparation();
    job_.start([this, source, prepare, cache = cache_](const std::stop_token& stop, const NewestJob::Post& post) {
        const auto observer = [this, &post](const core::Progress& at) {
            post([this, at] {
                Q_EMIT progress(static_cast<qint64>(at.done), static_cast<qint64>(at.total),
                                QString::fromStdString(at.item));
            });
        };
        auto result = core::importDataset(source.source.toStdString(), source.settings,
                                          core::JobContext(stop, observer, core::coreCount()), cache.get());
        if (result.dataset && prepare)
            result.dataset = prepare(result.dataset, core::JobContext(stop, {}, core::coreCount()));
        post([this, result = std::move(result)] { result_ = result; });
    });
}

void DatasetController::finish() {
    if (!error_.isEmpty()) {
        if (source_.restored)
            Q_EMIT missing(tr("The last dataset, %1, can no longer be opened.").arg(source_.source));
        else
            Q_EMIT failed(error_);
    } else if (result_.outcome == core::Outcome::cancelled || !result_.dataset) {
        Q_EMIT cancelled();
    } else {
        session_.setDataset(std::exchange(result_.dataset, nullptr));
        Q_EMIT imported();
    }
}

}  // namespace ui
