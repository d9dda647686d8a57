#include "ui/data/DatasetController.h"

#include <utility>

namespace ui {

DatasetController::DatasetController(Session& session, QObject* parent) : QObject(parent), session_(session) {
    connect(&runner_, &JobRunner::failed, this, [this](const QString& sentence) { error_ = sentence; });
    connect(&runner_, &JobRunner::ended, this, &DatasetController::finish);
}

void DatasetController::open(const QString& source, const core::ImportOptions& options) {
    if (runner_.running()) {
        next_ = Source{source, options};
        runner_.requestStop();
        return;
    }
    begin({source, options});
}

void DatasetController::restore(const QString& source, const core::ImportOptions& options) {
    if (!runner_.running()) begin({source, options, true});
}

void DatasetController::cancel() {
    next_.reset();
    if (runner_.running()) runner_.requestStop();
}

void DatasetController::begin(const Source& source) {
    result_ = {};
    running_ = source;
    error_.clear();
    runner_.start([this, source](const std::stop_token& stop, const JobRunner::Post& post) {
        const auto observer = [this, &post](const core::ImportProgress& at) {
            post([this, at] {
                if (!next_) {
                    Q_EMIT progress(static_cast<qint64>(at.done), static_cast<qint64>(at.total),
                                    QString::fromStdString(at.item));
                }
            });
        };
        auto result = core::importDataset(source.source.toStdString(), source.options, stop, observer);
        post([this, result = std::move(result)] { result_ = result; });
    });
    if (!busy_) {
        busy_ = true;
        Q_EMIT busyChanged(true);
    }
}

void DatasetController::finish() {
    if (next_) {
        const Source source = *std::exchange(next_, std::nullopt);
        begin(source);
        return;
    }
    busy_ = false;
    Q_EMIT busyChanged(false);
    if (!error_.isEmpty()) {
        if (running_.restored)
            Q_EMIT missing(tr("%1, which was open last, cannot be opened any more.").arg(running_.source));
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
